"""Holds a library so that nobody else can write to it, as a slow disk would: from the word on standard output to the end."""

import sqlite3
import sys

library = sqlite3.connect(sys.argv[1], isolation_level=None)
library.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.read()
