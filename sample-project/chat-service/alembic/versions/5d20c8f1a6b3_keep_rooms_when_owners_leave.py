"""keep rooms when owners leave

Revision ID: 5d20c8f1a6b3
Revises: 99b3ff7741d5
Create Date: 2026-02-03 14:05:47
"""

from alembic import op

from app.db.rebuild import foreign_keys_off

revision = "5d20c8f1a6b3"
down_revision = "99b3ff7741d5"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _refer_to_owner(ondelete="RESTRICT")


def downgrade() -> None:
    _refer_to_owner(ondelete="CASCADE")


def _refer_to_owner(ondelete: str) -> None:
    name = op.f("fk_rooms_owner_id_users")
    # Memberships and messages reference rooms.
    with foreign_keys_off(), op.batch_alter_table("rooms") as rooms:
        rooms.drop_constraint(name, type_="foreignkey")
        rooms.create_foreign_key(name, "users", ["owner_id"], ["id"], ondelete=ondelete)
