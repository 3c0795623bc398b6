import { build } from "esbuild"; import { brotliCompressSync } from "zlib"; import fs from "fs";
const r = await build({ entryPoints: ["dist/workload/index.js"], bundle: true, minify: true, format: "esm", write: false, target:"es2022", logLevel:"error", plugins:[{name:"x",setup(b){b.onResolve({filter:/.*/},({path,kind})=>kind==="dynamic-import"?{path,external:true}:undefined)}}] });
fs.writeFileSync("/tmp/wl.js", r.outputFiles[0].contents); console.log(brotliCompressSync(r.outputFiles[0].contents).length);
