const whole = { ...require("dutycycle"), ...require("dutycycle/simulation") };
const workload = require("dutycycle/workload");
const { program } = require("./program.mjs");

program(whole, workload).then((result) => console.log(JSON.stringify(result)));
