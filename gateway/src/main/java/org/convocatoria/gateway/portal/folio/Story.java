package org.convocatoria.gateway.portal.folio;

import java.time.OffsetDateTime;
import java.util.List;
import org.convocatoria.gateway.edge.service.Lenient;
import org.convocatoria.pages.frame.Text;
import org.jspecify.annotations.Nullable;

/** What happened with a contribution, and what its owner may see beyond that. */
record Story(
    String folio,
    String state,
    boolean sample,
    String title,
    String text,
    String by,
    List<String> tables,
    List<Step> steps,
    @Nullable Owner owner) {

  record Step(@Nullable OffsetDateTime at, String what, Text text, List<Link> links) {
    Step {
      what = Lenient.text(what);
      text = Lenient.or(text, Text.NONE);
      links = Lenient.list(links);
    }
  }

  record Link(String rel, String href) {
    Link {
      rel = Lenient.text(rel);
      href = Lenient.text(href);
    }

    /** Only pages of ours are linked. */
    public boolean page() {
      return href.startsWith("/") && !href.startsWith("//") && !href.startsWith("/api/");
    }
  }

  record Owner(
      String title,
      String text,
      String matter,
      String form,
      String municipality,
      Contributor contributor,
      List<File> attachments,
      boolean canWithdraw) {
    Owner {
      title = Lenient.text(title);
      text = Lenient.text(text);
      matter = Lenient.text(matter);
      form = Lenient.text(form);
      municipality = Lenient.text(municipality);
      contributor = Lenient.or(contributor, Contributor.NOBODY);
      attachments = Lenient.list(attachments);
    }
  }

  record Contributor(
      String kind,
      String name,
      String post,
      String organisation,
      String email,
      String telephone,
      boolean namePublic) {
    static final Contributor NOBODY = new Contributor("", "", "", "", "", "", false);

    Contributor {
      kind = Lenient.text(kind);
      name = Lenient.text(name);
      post = Lenient.text(post);
      organisation = Lenient.text(organisation);
      email = Lenient.text(email);
      telephone = Lenient.text(telephone);
    }
  }

  record File(String name, long bytes, String sha256, String state) {
    File {
      name = Lenient.text(name);
      sha256 = Lenient.text(sha256);
      state = Lenient.text(state);
    }
  }

  Story {
    folio = Lenient.text(folio);
    state = Lenient.text(state);
    title = Lenient.text(title);
    text = Lenient.text(text);
    by = Lenient.text(by);
    tables = Lenient.list(tables);
    steps = Lenient.list(steps);
  }

  /** The title its reader may see. */
  public String shownTitle() {
    return title.isEmpty() && owner != null ? owner.title() : title;
  }

  /** The text its reader may see. */
  public String shownText() {
    return text.isEmpty() && owner != null ? owner.text() : text;
  }

  /** Whether more can be added to it. */
  public boolean living() {
    return !state.equals("withdrawn");
  }
}
