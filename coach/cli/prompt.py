"""`okr-coach prompt`: what a model is asked, as it stands and filled in."""

from argparse import Namespace

from coach.cli.ink import ink, wrapped
from coach.prompts import Prompt, load_prompt, prompt_names, render


def run(args: Namespace) -> int:
    """Print one prompt, or the names of all when none is named."""
    if not args.name:
        listed()
        return 0
    prompt = load_prompt(args.name)
    if args.sample:
        for role, text in render(prompt.name, **prompt.sample).messages:
            print(f"# {role}\n{text}\n")
    else:
        described(prompt)
    return 0


def listed() -> None:
    """Each prompt with its purpose."""
    pen = ink()
    for prompt in map(load_prompt, prompt_names()):
        print(pen(f"{prompt.name}@{prompt.hash}", "bold"))
        print(wrapped(prompt.purpose, "  "), end="\n\n")
    print(pen("`okr-coach prompt NAME --sample` shows one filled in.", "dim"))


def described(prompt: Prompt) -> None:
    """What a prompt is for, what it needs, and its text before anything is filled in."""
    pen = ink()
    print(pen(f"{prompt.name}@{prompt.hash}", "bold"))
    print(wrapped(prompt.purpose), end="\n\n")
    widest = max((len(name) for name in prompt.inputs), default=0)
    for name, holds in prompt.inputs.items():
        print(wrapped(f"{name:{widest}}  {holds}", "  "))
    for role, text in prompt.parts:
        print(f"\n# {role}\n{text}")
