package org.convocatoria.submission.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.contribution.Contributor;
import org.convocatoria.submission.contribution.KeptWords;
import org.convocatoria.words.Sentence;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/**
 * A project and the name under which it is proposed.
 *
 * @param text null in a draft without it
 * @param kind citizen, public, private or social
 * @param organisation null if its promoters act for themselves
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Project(
    String title,
    @Nullable String text,
    @Nullable String table,
    @Nullable String municipality,
    String kind,
    @Nullable String organisation,
    boolean namePublic,
    @Nullable Budget budget) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * The fingerprint of all that promoters read and accept: SHA-256 in hexadecimal of the JSON array
   * of title, text, table, municipality, kind, organisation, namePublic, budget.from and budget.to,
   * without blanks and in UTF-8, with null for what is missing.
   */
  public String sha256() {
    Object[] all = {
      title,
      text,
      table,
      municipality,
      kind,
      organisation,
      namePublic,
      budget == null ? null : budget.from(),
      budget == null ? null : budget.to()
    };
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(JSON.writeValueAsBytes(all)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Checks that this is the present text.
   *
   * @param read a fingerprint; null for any
   * @throws ProblemException 409 with the present text
   */
  void mustStillSay(@Nullable String read) {
    if (read != null && !read.equals(sha256())) {
      throw new ProblemException(
          HttpStatus.CONFLICT,
          "changed-meanwhile",
          Sentence.of("project.changed-meanwhile"),
          List.of(),
          Map.of("current", Map.of("sha256", sha256(), "project", this)));
    }
  }

  /** The organisation's name, if it asked for it to be shown. */
  public @Nullable String publicName() {
    return namePublic ? organisation : null;
  }

  /** The same as the public may read it where it is a contribution. */
  Project shown(@Nullable String folio, KeptWords kept) {
    return new Project(
        kept.shown(folio, title),
        text == null ? null : kept.shown(folio, text),
        table,
        municipality,
        kind,
        organisation,
        namePublic && kept.named(folio),
        budget);
  }

  /** The same without its words, and without whom it is proposed for. */
  Project erased(String title) {
    return new Project(title, "", table, municipality, kind, null, false, budget);
  }

  Contributor by(Promoter leader) {
    return new Contributor(
        kind, leader.name(), leader.email(), null, organisation, null, namePublic);
  }
}
