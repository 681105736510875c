package org.convocatoria.submission.call;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import org.convocatoria.words.Bilingual;
import org.jspecify.annotations.Nullable;

/** The notice people consent to; the hash is of its text and its facts in both languages. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PrivacyNotice(
    String version,
    String sha256,
    String url,
    List<Purpose> purposes,
    Bilingual text,
    @Nullable NoticeFacts facts,
    @Nullable Minors minors) {

  /** The purposes without which nobody can take part. */
  public List<Purpose> requiredPurposes() {
    return purposes.stream().filter(Purpose::required).toList();
  }

  /**
   * One use of personal data that people may agree to.
   *
   * @param kept when it ends; null where the file does not say
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Purpose(String id, boolean required, Bilingual name, @Nullable Kept kept) {}

  /**
   * Under which age somebody is a minor, of whom no contact data are kept, and what they are told.
   */
  public record Minors(int age, Bilingual sentence) {}

  /** A purpose ends so many months after this. */
  public record Kept(int months, KeptAfter after) {}

  /** After what the months are counted for which a purpose lasts. */
  public enum KeptAfter {
    /** A public body adopted the plan. */
    @JsonProperty("adoption")
    ADOPTION,
    /** Reception ended. */
    @JsonProperty("closing")
    CLOSING;

    /** The word for it in the keys of sentences. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
