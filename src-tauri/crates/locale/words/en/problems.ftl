### What went wrong, in sentences that a person can act on.
