"""The editor killed while somebody types: nothing older than a second is lost. A hundred rounds: tools/kill_test.py."""

import importlib.util
import sys
from pathlib import Path

import pytest

TOOL = Path(__file__).resolve().parents[2] / "tools" / "kill_test.py"


@pytest.mark.parametrize("seconds", [0.3, 0.9, 1.7])
def test_a_killed_editor_loses_nothing_older_than_a_second(seconds: float) -> None:
    specification = importlib.util.spec_from_file_location("kill_test", TOOL)
    assert specification is not None
    assert specification.loader is not None
    tool = importlib.util.module_from_spec(specification)
    sys.modules["kill_test"] = tool
    specification.loader.exec_module(tool)
    shown = tool.run_round(seconds)
    assert shown.is_good, shown
    if shown.typed <= 2:
        pytest.skip("the machine was too busy for the editor to type before it was killed")
