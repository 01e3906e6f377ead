"""The HTTP API: users, rooms, memberships and messages."""

from datetime import datetime
from typing import Annotated, Literal

from fastapi import Depends, FastAPI, HTTPException, Request
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from app.db.models import Membership, Message, Room, User
from app.db.session import get_session

app = FastAPI(title="Chat")
# Commits before the response is sent, so that a client never sees data that was not stored.
Database = Annotated[Session, Depends(get_session, scope="function")]


class NewUser(BaseModel):
    email: str = Field(max_length=320)
    display_name: str = Field(max_length=100)


class NewRoom(BaseModel):
    name: str = Field(max_length=80)
    owner_id: int


class NewMessage(BaseModel):
    sender_id: int
    body: str = Field(min_length=1)


class Stored(BaseModel):
    model_config = ConfigDict(from_attributes=True)
    id: int


class StoredUser(Stored, NewUser):
    status: Literal["active", "inactive"]


class StoredRoom(Stored, NewRoom):
    pass


class StoredMessage(Stored):
    sender_id: int | None
    body: str
    sent_at: datetime


@app.exception_handler(IntegrityError)
def conflict(_request: Request, _error: IntegrityError) -> JSONResponse:
    return JSONResponse({"detail": "The request conflicts with existing data."}, status_code=409)


@app.get("/health")
def health(database: Database) -> dict[str, str]:
    database.execute(select(1))
    return {"status": "ok"}


@app.post("/users", status_code=201)
def add_user(new: NewUser, database: Database) -> StoredUser:
    user = User(**new.model_dump())
    database.add(user)
    database.flush()
    return StoredUser.model_validate(user)


@app.post("/rooms", status_code=201)
def open_room(new: NewRoom, database: Database) -> StoredRoom:
    room = Room(**new.model_dump())
    database.add(room)
    database.flush()
    database.add(Membership(room_id=room.id, user_id=room.owner_id))
    return StoredRoom.model_validate(room)


@app.put("/rooms/{room_id}/members/{user_id}", status_code=204)
def join_room(room_id: int, user_id: int, database: Database) -> None:
    database.merge(Membership(room_id=room_id, user_id=user_id))


@app.post("/rooms/{room_id}/messages", status_code=201)
def say(room_id: int, new: NewMessage, database: Database) -> StoredMessage:
    if database.get(Membership, (room_id, new.sender_id)) is None:
        raise HTTPException(403, "Only members may post in this room.")
    message = Message(room_id=room_id, **new.model_dump())
    database.add(message)
    database.flush()
    return StoredMessage.model_validate(message)


@app.get("/rooms/{room_id}/messages")
def read_room(room_id: int, database: Database, limit: int = 50) -> list[StoredMessage]:
    newest_first = (
        select(Message)
        .where(Message.room_id == room_id)
        .order_by(Message.sent_at.desc(), Message.id.desc())
        .limit(limit)
    )
    return [StoredMessage.model_validate(message) for message in database.scalars(newest_first)]
