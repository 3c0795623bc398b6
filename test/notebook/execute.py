"""Executes a notebook with Deno's kernel: execute.py in.ipynb out.ipynb. What tells the machine or the time is left out."""

import sys

import nbclient
import nbformat

source, target = sys.argv[1:]
notebook = nbformat.read(source, as_version=4)
metadata = dict(notebook.metadata)
for cell in notebook.cells:
    if cell.cell_type == "code":
        cell.outputs = []
nbclient.NotebookClient(
    notebook, timeout=120, startup_timeout=60, kernel_name="deno", record_timing=False
).execute()
notebook.metadata = nbformat.from_dict(metadata)
for cell in notebook.cells:
    cell.metadata.pop("execution", None)
nbformat.write(notebook, target)
