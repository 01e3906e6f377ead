"""remember what members have read

Revision ID: c08e52a94f67
Revises: e4917b0c52fd
Create Date: 2026-04-23 08:11:52
"""

import sqlalchemy as sa
from alembic import op

revision = "c08e52a94f67"
down_revision = "e4917b0c52fd"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("memberships") as memberships:
        memberships.add_column(sa.Column("last_read_message_id", sa.Integer(), nullable=True))
        memberships.create_foreign_key(
            op.f("fk_memberships_last_read_message_id_messages"),
            "messages",
            ["last_read_message_id"],
            ["id"],
            ondelete="SET NULL",
        )


def downgrade() -> None:
    with op.batch_alter_table("memberships") as memberships:
        memberships.drop_constraint(
            op.f("fk_memberships_last_read_message_id_messages"), type_="foreignkey"
        )
        memberships.drop_column("last_read_message_id")
