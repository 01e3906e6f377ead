"""create users"""

import sqlalchemy as sa
from alembic import op

revision = "7f3a01c25d88"
down_revision = None


def upgrade():
    op.create_table(
        "users",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("name", sa.String(80), nullable=False),
    )


def downgrade():
    op.drop_table("users")
