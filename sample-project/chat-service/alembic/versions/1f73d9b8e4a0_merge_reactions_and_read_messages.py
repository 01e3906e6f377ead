"""merge reactions and read messages

Revision ID: 1f73d9b8e4a0
Revises: 7ab6d3e05c19, c08e52a94f67
Create Date: 2026-04-24 11:37:05
"""

revision = "1f73d9b8e4a0"
down_revision = ("7ab6d3e05c19", "c08e52a94f67")
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
