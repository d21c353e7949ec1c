"""A whole plan read in depth: the rules of judgement, a counter-story, a pre-mortem, if-then plans.

A model is asked once, in one structured question, and believed only where its quotes are found: in
the plan, and in the passage of the notes that the rule rests on.
"""
