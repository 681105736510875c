package org.convocatoria.messaging.inbox;

import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A consumer's own reading of the events of a topic: a sealed interface whose records carry only
 * the fields this service uses. Types it does not know become its record without {@link WireType},
 * by custom named {@code Ignored}.
 */
public final class Reading<E> {

  private final JsonMapper json;
  private final Map<String, Class<? extends E>> types = new HashMap<>();
  private final E ignored;

  /** Reads the permitted records of the sealed interface from their annotations. */
  public Reading(Class<E> sealed, JsonMapper json) {
    // Lenient where an older or newer publisher leaves out a number or a flag.
    this.json = json.rebuild().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();
    E other = null;
    for (Class<?> permitted : sealed.getPermittedSubclasses()) {
      WireType wire = permitted.getAnnotation(WireType.class);
      if (wire == null) {
        other = instance(permitted.asSubclass(sealed));
      } else {
        Arrays.stream(wire.value()).forEach(t -> types.put(t, permitted.asSubclass(sealed)));
      }
    }
    if (other == null) {
      throw new IllegalArgumentException(sealed.getName() + " needs a record for unknown types");
    }
    this.ignored = other;
  }

  /**
   * The event in this service's words. A tombstone reads as an empty body: all its fields are null.
   *
   * @throws DataFailureException when a known type does not have the expected shape
   */
  public E read(String type, byte[] body) {
    Class<? extends E> known = types.get(type);
    if (known == null) {
      return ignored;
    }
    E event;
    try {
      event = json.readValue(body, known);
    } catch (JacksonException e) {
      throw new DataFailureException("unreadable", e);
    }
    if (event == null) {
      throw new DataFailureException("unreadable");
    }
    return event;
  }

  private static <E> E instance(Class<? extends E> type) {
    try {
      Constructor<? extends E> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(type.getName() + " needs a constructor without fields", e);
    }
  }
}
