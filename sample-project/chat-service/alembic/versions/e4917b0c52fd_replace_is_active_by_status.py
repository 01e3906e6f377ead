"""replace is_active by status

Revision ID: e4917b0c52fd
Revises: 5d20c8f1a6b3
Create Date: 2026-03-17 10:22:08
"""

import sqlalchemy as sa
from alembic import op

from app.db.rebuild import foreign_keys_off

revision = "e4917b0c52fd"
down_revision = "5d20c8f1a6b3"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("users", sa.Column("status", sa.String(16), nullable=True))
    op.execute("UPDATE users SET status = CASE WHEN is_active THEN 'active' ELSE 'inactive' END")
    # Rooms, memberships and messages reference users.
    with foreign_keys_off(), op.batch_alter_table("users") as users:
        users.alter_column(
            "status", existing_type=sa.String(16), nullable=False, server_default="active"
        )
        users.create_check_constraint(op.f("ck_users_status"), "status IN ('active', 'inactive')")
        users.drop_constraint(op.f("ck_users_is_active"), type_="check")
        users.drop_column("is_active")


def downgrade() -> None:
    op.add_column("users", sa.Column("is_active", sa.Boolean(), nullable=True))
    op.execute("UPDATE users SET is_active = (status = 'active')")
    with foreign_keys_off(), op.batch_alter_table("users") as users:
        users.alter_column(
            "is_active", existing_type=sa.Boolean(), nullable=False, server_default=sa.true()
        )
        users.create_check_constraint(op.f("ck_users_is_active"), "is_active IN (TRUE, FALSE)")
        users.drop_constraint(op.f("ck_users_status"), type_="check")
        users.drop_column("status")
