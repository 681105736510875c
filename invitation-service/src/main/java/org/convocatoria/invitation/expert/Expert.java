package org.convocatoria.invitation.expert;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.convocatoria.messaging.outbox.Change;
import org.convocatoria.service.text.SpanishOrder;
import org.convocatoria.service.text.WrittenText;
import org.jspecify.annotations.Nullable;

/**
 * A person who may be invited for professional, business, social or governmental experience.
 *
 * @param order where the name stands in the directory
 * @param organisation whom the person represents; none in their own name
 * @param source where the data came from, as the letter tells the person
 * @param addressHash the same for everybody at the same address
 * @param unsubscribeHash of the link by which the person asks not to be invited again
 */
public record Expert(
    String id,
    String name,
    @Nullable String order,
    @Nullable String post,
    @Nullable String organisation,
    String email,
    @Nullable String telephone,
    List<String> capacities,
    @Nullable String topic,
    String source,
    List<String> tables,
    String language,
    boolean sample,
    String addressHash,
    String unsubscribeHash,
    Instant addedAt,
    @Nullable Instant suppressedAt) {

  /** Entries from before the directory had an order of its own get their place when read. */
  public Expert {
    order = order == null ? SpanishOrder.key(name) : order;
  }

  /** Enters the person in the directory. */
  public Change<Expert, ExpertEvent> add() {
    return Change.of(this, new ExpertEvent.ExpertAdded());
  }

  /** The person does not want to be invited again; saying so twice changes nothing. */
  public Change<Expert, ExpertEvent> suppress(Instant now) {
    if (suppressed()) {
      return Change.none(this);
    }
    Expert suppressed =
        new Expert(
            id,
            name,
            order,
            post,
            organisation,
            email,
            telephone,
            capacities,
            topic,
            source,
            tables,
            language,
            sample,
            addressHash,
            unsubscribeHash,
            addedAt,
            now);
    return Change.of(suppressed, new ExpertEvent.ExpertSuppressed());
  }

  /** Whether the person is not to be invited. */
  public boolean suppressed() {
    return suppressedAt != null;
  }

  /** Whether this is the person, however the name is written. */
  boolean isSamePersonAs(Expert other) {
    return addressHash.equals(other.addressHash)
        && WrittenText.sameness(name).equals(WrittenText.sameness(other.name));
  }

  /** Whether all that was entered of the person is the same. */
  boolean hasDetailsOf(Expert other) {
    return Objects.equals(post, other.post)
        && Objects.equals(organisation, other.organisation)
        && Objects.equals(telephone, other.telephone)
        && capacities.equals(other.capacities)
        && Objects.equals(topic, other.topic)
        && source.equals(other.source)
        && tables.equals(other.tables)
        && language.equals(other.language)
        && sample == other.sample;
  }
}
