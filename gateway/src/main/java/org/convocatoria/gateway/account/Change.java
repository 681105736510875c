package org.convocatoria.gateway.account;

import org.bson.Document;
import org.convocatoria.gateway.letter.Letter;
import org.jspecify.annotations.Nullable;

/**
 * A change of an account.
 *
 * @param what its name in the audit
 * @param told what the audit says besides the account's state, such as a reason
 * @param letter the mail that it asks for
 */
record Change(Account after, String what, Document told, @Nullable Letter letter) {

  static Change of(Account after, String what) {
    return new Change(after, what, new Document(), null);
  }

  Change asking(Letter mail) {
    return new Change(after, what, told, mail);
  }

  Change telling(String field, String value) {
    return new Change(after, what, new Document(told).append(field, value), letter);
  }
}
