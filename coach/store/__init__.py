"""What is kept: plans with every revision, what was said about them, and turns as they run.

`open_store` gives a `Store`; its functions are spread over a module a noun. Nothing here knows
what a plan means, how it is judged or who answers.
"""

from coach.store.opening import Store as Store
from coach.store.opening import open_store as open_store
from coach.store.records import Budget as Budget
from coach.store.records import PlanRow as PlanRow
from coach.store.records import Revision as Revision
from coach.store.records import Saved as Saved
from coach.store.records import Spent as Spent
from coach.store.records import Turn as Turn
