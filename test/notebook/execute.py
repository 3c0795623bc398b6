"""Executes a notebook with Deno's kernel: execute.py in.ipynb out.ipynb. What tells the machine or the time is left out."""

import queue
import sys

import nbclient
import nbformat
from nbclient.exceptions import CellExecutionComplete

# How long a cell's late outputs are waited for.
PATIENCE_SECONDS = 0.5


class PatientClient(nbclient.NotebookClient):
    """Deno's kernel says now and then that a cell is done before it hands out what the cell shows; nbclient would stop listening."""

    async def _async_poll_output_msg(self, parent_msg_id, cell, cell_index):
        await super()._async_poll_output_msg(parent_msg_id, cell, cell_index)
        while True:
            try:
                message = await self.kc.iopub_channel.get_msg(timeout=PATIENCE_SECONDS)
            except queue.Empty:
                return
            if message["parent_header"].get("msg_id") != parent_msg_id:
                continue
            try:
                self.process_message(message, cell, cell_index)
            except CellExecutionComplete:
                pass


source, target = sys.argv[1:]
notebook = nbformat.read(source, as_version=4)
metadata = dict(notebook.metadata)
for cell in notebook.cells:
    if cell.cell_type == "code":
        cell.outputs = []
PatientClient(
    notebook, timeout=120, startup_timeout=60, kernel_name="deno", record_timing=False
).execute()
notebook.metadata = nbformat.from_dict(metadata)
for cell in notebook.cells:
    cell.metadata.pop("execution", None)
nbformat.write(notebook, target)
