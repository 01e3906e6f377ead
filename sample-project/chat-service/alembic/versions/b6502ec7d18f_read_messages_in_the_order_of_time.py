"""read messages in the order of time

Revision ID: b6502ec7d18f
Revises: 1f73d9b8e4a0
Create Date: 2026-05-11 13:02:44
"""

from alembic import op

revision = "b6502ec7d18f"
down_revision = "1f73d9b8e4a0"
branch_labels = None
depends_on = None

NAME = "ix_messages_room_id_sent_at"


def upgrade() -> None:
    with op.get_context().autocommit_block():
        # A failed CREATE INDEX CONCURRENTLY leaves an invalid index behind.
        op.drop_index(NAME, "messages", if_exists=True, postgresql_concurrently=True)
        op.create_index(NAME, "messages", ["room_id", "sent_at"], postgresql_concurrently=True)


def downgrade() -> None:
    with op.get_context().autocommit_block():
        op.drop_index(NAME, "messages", if_exists=True, postgresql_concurrently=True)
