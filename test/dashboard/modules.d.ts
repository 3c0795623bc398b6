// The example's own programs are plain JavaScript, so that Node runs them as they are.
declare module "*/dashboard/build.mjs" {
  export function buildDashboard(folder: string): Promise<void>;
}
declare module "*/dashboard/serve.mjs" {
  export function dashboardServer(folder: string): import("node:http").Server;
}
