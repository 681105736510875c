package org.convocatoria.submission.contribution;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.conversions.Bson;
import org.convocatoria.messaging.index.Derived;
import org.convocatoria.service.search.SearchWords;
import org.convocatoria.service.search.SoughtWords;
import org.convocatoria.submission.contribution.ContributionQuery.Reader;
import org.jspecify.annotations.Nullable;

/** What is stored beside a contribution so that it is found, and the filters that use it. */
final class ContributionFilters {

  /** The words of folio, title and text, and marked as such those of who sent it. */
  static final String WORDS = "words";

  /** The tables on whose desk it lies: assigned, or suggested while nothing is decided. */
  static final String DESKS = "desks";

  /** What follows from the decisions and is asked for. */
  static final String STATUS = "status";

  /** True of what waits in moderation; what is older than it has none. */
  static final String SUSPECT = "suspect";

  /** True of what was erased; all others have none. It is in totals and in no list. */
  static final String ERASED = "erased";

  static final String TABLES = "tables";

  /** In the folio; orders lists. */
  static final String NUMBER = "number";

  static final String ADMITTED_AT = "admittedAt";

  /** When something was last decided about it, or it came in. */
  static final String CHANGED = "changed";

  /** From when on no answer to a clarification is taken; absent while none is waited for. */
  static final String UNANSWERED_AT = "unansweredAt";

  /** The address to which the link of a lost clave goes; absent where none may. */
  static final String MAILBOX = "mailbox";

  /** The folio of the contribution that it was merged into; absent where it stands for itself. */
  static final String MERGED_INTO = "mergedInto";

  /** What orders those to whom something is owed by telephone; absent where nothing is. */
  static final String OWED = "owed";

  /** True of what can be told by telephone only; all others have none. */
  static final String PHONED = "phoned";

  /** True of what has contact data that are deleted one day; all others have none. */
  static final String CONTACTS = "contacts";

  /** Since when the letter about the last decision has waited; absent where none does. */
  static final String HELD_SINCE = "heldSince";

  /** Goes up with the fields below and with how words are made. */
  private static final int VERSION = 100 * SearchWords.VERSION + 3;

  static final Derived<Contribution> DERIVED =
      Derived.of(VERSION, WORDS, ContributionFilters::words)
          .and(NUMBER, Contribution::number)
          .and(DESKS, Contribution::desks)
          .and(STATUS, c -> c.status().name())
          .and(SUSPECT, Contribution::isSuspect)
          .and(ERASED, c -> c.isErased() ? true : null)
          .and(TABLES, Contribution::tables)
          .and(ADMITTED_AT, Contribution::admittedAt)
          .and(CHANGED, Contribution::changedAt)
          .and(MAILBOX, Renewal::mailbox)
          .and(MERGED_INTO, Contribution::mergedInto)
          .and(OWED, ContributionFilters::owed)
          .and(PHONED, c -> Owed.isPhonedOnly(c) ? true : null)
          .and(CONTACTS, c -> hasContacts(c) ? true : null)
          .and(HELD_SINCE, c -> c.mailing().heldSince())
          .and(UNANSWERED_AT, c -> Clarification.open(c).map(Clarification::until).orElse(null));

  private ContributionFilters() {}

  static Bson filter(String call, ContributionQuery query) {
    List<Bson> parts = new ArrayList<>();
    parts.add(eq("call", call));
    parts.add(ne(ERASED, true));
    query.status().ifPresent(status -> parts.add(eq(STATUS, status.name())));
    query.table().ifPresent(table -> parts.add(eq(tables(query.reader()), table)));
    query.form().ifPresent(form -> parts.add(eq("content.form", form)));
    query.municipality().ifPresent(each -> parts.add(eq("content.municipality", each)));
    query.suspect().ifPresent(yes -> parts.add(yes ? eq(SUSPECT, true) : ne(SUSPECT, true)));
    query.before().ifPresent(number -> parts.add(lt("number", number)));
    query.admittedUntil().ifPresent(then -> parts.add(lt(ADMITTED_AT, Date.from(then))));
    if (query.reader() instanceof Reader.Staff staff && !staff.everyTable()) {
      parts.add(or(eq(STATUS, Status.ADMITTED.name()), in(DESKS, staff.ownTables())));
    }
    if (!query.words().isEmpty()) {
      parts.add(found(query.words(), query.reader()));
    }
    return and(parts);
  }

  private static String tables(Reader reader) {
    return switch (reader) {
      case Reader.Anyone _ -> TABLES;
      case Reader.Staff _ -> DESKS;
    };
  }

  /** Matches words about a person only for readers who may see that person. */
  private static Bson found(SoughtWords words, Reader reader) {
    return switch (reader) {
      case Reader.Staff(var _, boolean everyPerson, var _) when everyPerson ->
          words.inTextOrPerson(WORDS);
      case Reader.Staff(var _, var _, List<String> own) when !own.isEmpty() ->
          // The first part is true of all that the second takes; an index serves only the first.
          and(words.inTextOrPerson(WORDS), or(words.inText(WORDS), in(TABLES, own)));
      case Reader.Staff _, Reader.Anyone _ -> words.inText(WORDS);
    };
  }

  private static boolean hasContacts(Contribution c) {
    return !c.contributor().withoutContactData().equals(c.contributor());
  }

  /** Since when, and the running number, so that no two are the same. */
  static @Nullable String owed(Contribution c) {
    return Owed.of(c)
        .map(owed -> "%015d-%09d".formatted(owed.since().toEpochMilli(), c.number()))
        .orElse(null);
  }

  private static List<String> words(Contribution c) {
    Contributor by = c.contributor();
    if (c.status() == Status.WITHDRAWN) {
      return SearchWords.ofCode(c.folio());
    }
    Content shown = c.forPublic().content();
    return SearchWords.together(
        SearchWords.of(shown.title(), shown.text()),
        SearchWords.ofCode(c.folio()),
        SearchWords.ofPerson(by.name(), by.organisation(), by.email()),
        kept(c));
  }

  /** What is kept from the public is found by those who may see the person. */
  private static List<String> kept(Contribution c) {
    return c.visibility().isRestricted()
        ? SearchWords.ofPerson(c.content().title(), c.content().text())
        : List.of();
  }
}
