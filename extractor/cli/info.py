"""``extractor info``: what is installed, and under which licences."""

from __future__ import annotations

from typing import Annotated

import typer

from extractor.cli.console import output, plain_errors
from extractor.cli.options import Model


def info(
    model: Model = None,
    as_json: Annotated[bool, typer.Option("--json", help="As JSON, for programs.")] = False,
) -> None:
    """Print versions, model and licences."""
    with plain_errors():
        from extractor.about import describe

        sections = describe(model)
    if as_json:
        import json

        typer.echo(json.dumps(sections, ensure_ascii=False, indent=2))
    else:
        _print_sections(sections)


def _print_sections(sections: dict[str, dict[str, str]]) -> None:
    from rich.text import Text

    console = output()
    for title, rows in sections.items():
        width = max(map(len, rows))
        console.print(Text(title, style="bold"))
        for name, value in rows.items():
            line = Text(f"  {name:<{width}}  ", style="dim").append(value, style="not dim")
            console.print(line, soft_wrap=True)
