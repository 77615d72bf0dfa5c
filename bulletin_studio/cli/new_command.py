"""`new`: a folder and a layout's name -> a first number to start from."""

from argparse import Namespace

from bulletin_studio.cli.console import Console
from bulletin_studio.files.load_layout import load_layout
from bulletin_studio.files.new_issue import new_issue


def run_new(options: Namespace, console: Console) -> int:
    """Makes an issue folder and says what to do next; returns 0.

    Raises:
        InputError: there is no layout of that name, or the folder holds something already.
        FileAccessError: the folder cannot be written.
    """
    layout = load_layout(options.layout, None)
    new_issue(options.folder, layout)
    console.summary("command.created", folder=str(options.folder), layout=layout.name)
    console.summary("command.next_steps", folder=str(options.folder))
    return 0
