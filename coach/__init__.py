"""OKR Coach: from a yearly goal to a plan, in conversation.

A turn flows one way: what the person said is stored, interpreted into typed edits, applied to
the plan, checked, backed with passages of the notes, and answered. `coach.coach` shows it on one
screen; `docs/architecture.md` draws it with the layers that a test enforces.
"""
