"""`python -m qtparse` is the command `qtparse`."""

from qtparse.cli import main

if __name__ == "__main__":
    main()
