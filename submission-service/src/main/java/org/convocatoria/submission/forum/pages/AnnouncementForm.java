package org.convocatoria.submission.forum.pages;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.convocatoria.pages.form.Body;
import org.convocatoria.pages.form.Form;
import org.convocatoria.submission.forum.Forum;

/** The form of a forum's announcement, new or changed. */
final class AnnouncementForm {

  /** The hidden field with the edition that is changed. */
  static final String EDITION = "edition";

  private static final String[] FIELDS = {
    "title",
    "theme",
    ForumTimes.DAY,
    ForumTimes.FROM,
    ForumTimes.TO,
    "place.name",
    "place.address",
    ForumTimes.OPENS,
    ForumTimes.CLOSES,
    "talkMinutes",
    "topics"
  };

  static final Form BLANK = Form.blank("foro", FIELDS);

  private AnnouncementForm() {}

  /** The form with the present announcement, its times in this zone. */
  static Form filled(Forum forum, ZoneId zone) {
    Map<String, List<String>> typed = new HashMap<>();
    typed.put(EDITION, List.of(forum.edition()));
    typed.put("title", List.of(forum.title()));
    typed.put("theme", List.of(Objects.requireNonNullElse(forum.theme(), "")));
    ZonedDateTime starts = forum.room().starts().atZoneSameInstant(zone);
    typed.put(ForumTimes.DAY, List.of(starts.toLocalDate().toString()));
    typed.put(ForumTimes.FROM, List.of(starts.toLocalTime().toString()));
    typed.put(ForumTimes.TO, List.of(at(forum.room().ends(), zone).toLocalTime().toString()));
    typed.put("place.name", List.of(forum.room().place().name()));
    String address = Objects.requireNonNullElse(forum.room().place().address(), "");
    typed.put("place.address", List.of(address));
    typed.put(ForumTimes.OPENS, List.of(day(forum.online().opens(), zone)));
    typed.put(ForumTimes.CLOSES, List.of(day(forum.online().closes(), zone)));
    typed.put("talkMinutes", List.of(Integer.toString(forum.room().talkMinutes())));
    typed.put("topics", List.of(String.join("\n", forum.topics())));
    return Form.filled(BLANK.id(), typed, FIELDS);
  }

  /** The body with everything that was typed except times. */
  static Body body(Form form) {
    List<String> topics =
        form.value("topics").lines().map(String::strip).filter(t -> !t.isEmpty()).toList();
    return Body.of(form)
        .texts("title", "theme", "place.name", "place.address")
        .numbers("talkMinutes")
        .put("topics", topics);
  }

  private static ZonedDateTime at(OffsetDateTime time, ZoneId zone) {
    return time.atZoneSameInstant(zone);
  }

  private static String day(OffsetDateTime time, ZoneId zone) {
    return at(time, zone).toLocalDate().toString();
  }
}
