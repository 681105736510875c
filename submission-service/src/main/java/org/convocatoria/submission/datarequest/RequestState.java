package org.convocatoria.submission.datarequest;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** Where a data request stands. */
public enum RequestState {
  SENT("sent", true),
  ACKNOWLEDGED("acknowledged", true),
  EXTENDED("extended", true),
  PARTIAL("partial", true),
  ANSWERED("answered", false),
  NONE("none", false),
  REDIRECTED("redirected", false),
  REFUSED("refused", false);

  private final String wire;
  private final boolean open;

  RequestState(String wire, boolean open) {
    this.wire = wire;
    this.open = open;
  }

  /** The word for it in events and interfaces. */
  @JsonValue
  public String wire() {
    return wire;
  }

  /** Whether an answer is still waited for. */
  public boolean isOpen() {
    return open;
  }

  /** The state that the word stands for. */
  public static Optional<RequestState> of(String wire) {
    return Arrays.stream(values()).filter(each -> each.wire.equals(wire)).findFirst();
  }
}
