package org.convocatoria.submission.call;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.convocatoria.words.Bilingual;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The parts of the platform that receive for a form of participation, and what each has open. */
@Component
public class OpenParts {

  private final ObjectProvider<Openings> parts;
  private final MessageSource words;

  OpenParts(ObjectProvider<Openings> parts, MessageSource words) {
    this.parts = parts;
    this.words = words;
  }

  /**
   * A part of the platform.
   *
   * @param page lists all that it has, also what is over
   */
  public record Part(String page, List<Shown> open) {}

  /** Something that is open, in both languages. */
  public record Shown(Bilingual text, String href) {}

  /** By the kind of origin with which the call's data names the form. */
  public Map<String, Part> of(Call call) {
    return parts
        .orderedStream()
        .collect(Collectors.toMap(Openings::origin, each -> part(each, call)));
  }

  private Part part(Openings of, Call call) {
    return new Part(
        of.page(),
        of.now(call).stream()
            .map(each -> new Shown(each.text().inBoth(words), each.href()))
            .toList());
  }
}
