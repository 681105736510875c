// Run by the store's health check, on its own machine: initiates the replica set and makes the users
// where they are not there yet. The store is well once it has a primary and all users.

const databases = ['submission', 'workshop', 'invitation', 'plan', 'notification', 'gateway'];
const admin = db.getSiblingDB('admin');

function password(name) {
  return process.env['CONVOCATORIA_STORE_' + name.toUpperCase()];
}

function logIn() {
  try {
    return Boolean(admin.auth('administrator', password('administrator')));
  } catch (e) {
    return false;
  }
}

function endUnlessPrimary() {
  if (!db.hello().isWritablePrimary) {
    quit(1);
  }
}

if (!logIn()) {
  // A store without users lets whoever is on its own machine begin, and make the first user.
  try {
    rs.status();
  } catch (e) {
    rs.initiate({_id: 'rs0', members: [{_id: 0, host: 'store:27017'}]});
  }
  endUnlessPrimary();
  admin.createUser({user: 'administrator', pwd: password('administrator'), roles: ['root']});
  if (!logIn()) {
    quit(1);
  }
}
endUnlessPrimary();
for (const name of databases) {
  const own = db.getSiblingDB(name);
  if (own.getUser(name) === null) {
    own.createUser({user: name, pwd: password(name), roles: [{role: 'readWrite', db: name}]});
  }
}
quit(0);
