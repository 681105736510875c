package org.convocatoria.plan.draft;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.convocatoria.plan.outline.Plans;
import org.convocatoria.plan.outline.Section;
import org.convocatoria.plan.provenance.Citing;
import org.convocatoria.plan.provenance.Claim;
import org.convocatoria.plan.provenance.Erasures;
import org.convocatoria.plan.provenance.Source;
import org.convocatoria.service.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Writes paragraphs, says what they come from, and drops those nobody has seen. */
@Service
public class Drafting {

  private final Plans plans;
  private final Paragraphs paragraphs;
  private final Citing citing;
  private final Erasures erasures;

  Drafting(Plans plans, Paragraphs paragraphs, Citing citing, Erasures erasures) {
    this.plans = plans;
    this.paragraphs = paragraphs;
    this.citing = citing;
    this.erasures = erasures;
  }

  /** A paragraph with one of its sources; {@code added} is false where it was there before. */
  public record Linked(Drafted drafted, int source, boolean added) {}

  /**
   * The section of the current plan with this id.
   *
   * @throws ProblemException where there is none (422)
   */
  public Section section(String id) {
    return plans
        .current()
        .section(id)
        .orElseThrow(() -> ProblemException.invalid("section", "outline.unknown-section"));
  }

  /** Writes a paragraph at the end of a section; a repeated request finds the first one's. */
  public Drafted draft(
      String id, String fingerprint, Section section, Kind kind, Redraft words, String actor) {
    String call = plans.current().call();
    checkParent(call, id, words.parent());
    double place = Places.last(paragraphs.ofSection(call, section.section()));
    return paragraphs.create(
        id, fingerprint, Paragraph.draft(id, call, section.section(), kind, words, place), actor);
  }

  /** Rewords or moves a paragraph as the caller saw it; its sources stay. */
  public Drafted redraft(
      String id, long seen, Redraft words, @Nullable Integer position, String actor) {
    Paragraph before = paragraphs.required(id).paragraph();
    checkParent(before.call(), id, words.parent());
    List<Drafted> section = paragraphs.ofSection(before.call(), before.section());
    return paragraphs.changeSeen(
        id,
        seen,
        actor,
        paragraph ->
            paragraph.redraft(
                words,
                position == null ? paragraph.place() : Places.at(position, paragraph, section)));
  }

  /** Drops a paragraph that no version has and no other builds on. */
  public void remove(String id, String actor) {
    Paragraph paragraph = paragraphs.required(id).paragraph();
    boolean isParent =
        paragraphs.ofCall(paragraph.call()).stream()
            .anyMatch(each -> id.equals(each.paragraph().parent()));
    if (isParent) {
      throw ProblemException.conflict("has-children", "draft.has-children");
    }
    paragraphs.change(id, actor, Paragraph::remove);
  }

  /** Links a source once it is checked; naming the same one again adds nothing. */
  public Linked link(String id, Claim claim, String actor) {
    Paragraph before = paragraphs.required(id).paragraph();
    Source checked = citing.check(before.call(), claim);
    boolean known = before.sources().stream().anyMatch(checked::saysTheSameAs);
    Drafted after = linked(id, checked, actor);
    int n =
        after.paragraph().sources().stream()
            .filter(checked::saysTheSameAs)
            .mapToInt(Source::n)
            .findFirst()
            .orElse(after.paragraph().lastSource());
    return new Linked(after, n, !known);
  }

  /** Who took their words back while they were being quoted is not quoted after all. */
  private Drafted linked(String id, Source checked, String actor) {
    Drafted after = paragraphs.change(id, actor, paragraph -> paragraph.link(checked));
    for (String contribution : erasures.among(checked.quoted().stream().toList())) {
      after = paragraphs.change(id, "system", paragraph -> paragraph.forgetQuotes(contribution));
    }
    return after;
  }

  /** Takes a link away; one that was taken away before is gone already. */
  public void unlink(String id, int n, String actor) {
    Paragraph before = paragraphs.required(id).paragraph();
    if (n < 1 || n > before.lastSource()) {
      throw ProblemException.notFound("draft.no-such-source");
    }
    paragraphs.change(id, actor, paragraph -> paragraph.unlink(n));
  }

  private void checkParent(String call, String id, @Nullable String parent) {
    Set<String> seen = new HashSet<>(Set.of(id));
    String ancestor = parent;
    while (ancestor != null) {
      Paragraph found =
          paragraphs
              .find(ancestor)
              .map(Drafted::paragraph)
              .filter(each -> each.call().equals(call) && !each.removed())
              .orElse(null);
      if (found == null || !seen.add(ancestor)) {
        throw ProblemException.invalid("parent", "draft.bad-parent");
      }
      ancestor = found.parent();
    }
  }
}
