"""Gives invented requests what a member of staff has: a token, and the ids of what there is.

Loaded by schemathesis, see scripts/fuzz. Without accounts nothing is given.
"""

import json
import os
import urllib.error
import urllib.request
import zlib

import schemathesis

PORTAL = os.environ["FUZZ_PORTAL"]
ACCOUNTS = json.loads(os.environ["FUZZ_ACCOUNTS"])
# In this order: who may do most, then those who may do what remains.
ROLES = ["coordinator", "administrator", "director", "auditor", "table-lead"]
tokens = {}
items = {}


def ask(path, body=None, token=None):
    headers = {"Content-Type": "application/json"}
    if token:
        headers["Authorization"] = "Bearer " + token
    data = None if body is None else json.dumps(body).encode()
    with urllib.request.urlopen(urllib.request.Request(PORTAL + path, data, headers)) as response:
        return json.load(response)


def token(callers):
    role = next(each for each in ROLES if each in callers)
    if role not in tokens:
        account = next(each for each in ACCOUNTS if role in each["roles"])
        login = {"username": account["username"], "password": account["password"]}
        tokens[role] = ask("/api/session", login)["token"]
    return tokens[role]


def listed(path):
    """What the list at this address holds, as it was when first asked for."""
    if path not in items:
        try:
            answer = ask(path, token=token(ROLES))
            items[path] = answer.get("items", []) if isinstance(answer, dict) else []
        except (urllib.error.HTTPError, ValueError):
            items[path] = []
    return items[path]


def known(path, name, invented):
    """For every second invented id the id of something that is there."""
    ids = [str(each[key]) for each in listed(path) for key in (name, "id", "folio") if key in each]
    number = zlib.crc32(str(invented).encode("utf-8", "replace"))
    return ids[number // 2 % len(ids)] if ids and number % 2 else invented


@schemathesis.hook
def before_call(context, case, kwargs):
    if not ACCOUNTS:
        return
    callers = case.operation.definition.raw.get("x-callers", ["anyone"])
    if "anyone" not in callers:
        case.headers["Authorization"] = "Bearer " + token(callers)
    path, _, rest = case.operation.path.partition("/{")
    name = rest.partition("}")[0]
    if name in case.path_parameters:
        case.path_parameters[name] = known(path, name, case.path_parameters[name])
