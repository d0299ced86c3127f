"""`python -m vitrine.cli` is the same as `vitrine`."""

import sys

from vitrine.cli import main

sys.exit(main())
