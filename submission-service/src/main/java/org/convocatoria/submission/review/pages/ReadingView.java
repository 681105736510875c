package org.convocatoria.submission.review.pages;

import java.util.List;
import org.convocatoria.submission.contribution.Clarification;
import org.convocatoria.submission.contribution.Contribution;
import org.convocatoria.submission.contribution.Contributor;
import org.convocatoria.submission.contribution.GivingClaves;
import org.convocatoria.submission.contribution.Origin;
import org.convocatoria.submission.contribution.Owed;
import org.convocatoria.submission.contribution.Provenance;
import org.convocatoria.submission.contribution.PublicWords;
import org.convocatoria.submission.contribution.Status;
import org.convocatoria.submission.contribution.VisibilityView;
import org.convocatoria.submission.contribution.WordsField;
import org.convocatoria.submission.timeline.Step;
import org.convocatoria.submission.timeline.Usage;
import org.jspecify.annotations.Nullable;

/**
 * The contribution that is open for reading, as its reader may see it.
 *
 * @param person the contributor with as much as the reader may see; null where that is nothing
 */
record ReadingView(
    Contribution of, @Nullable Contributor person, List<Step> steps, List<Usage.Used> uses) {

  /** True if the reader may see who it is. */
  public boolean personal() {
    return person != null;
  }

  /** Its text; what is kept from the public is marked for readers who see it. */
  public List<PublicWords.Piece> said() {
    return PublicWords.read(of, WordsField.TEXT, personal());
  }

  /** What is kept from the public; null where that is nothing. */
  public @Nullable VisibilityView restricted() {
    return VisibilityView.restricted(of);
  }

  /** True while it has words that could be kept from the public. */
  public boolean redactable() {
    return of.status() != Status.WITHDRAWN;
  }

  /** Whether its contributor can be given another clave at the counter. */
  public boolean claveCanBeGiven() {
    return GivingClaves.canBeGivenInPerson(of);
  }

  /** True until the first decision. */
  public boolean open() {
    return of.status() == Status.RECEIVED && !of.isErased();
  }

  /** What was asked and answered, for readers who may see who gave it. */
  public List<Clarification> clarifications() {
    return personal() && !of.isErased() ? Clarification.of(of) : List.of();
  }

  /** True while an answer of its contributor is waited for. */
  public boolean waiting() {
    return Clarification.open(of).isPresent();
  }

  /** Whether its contributor is to be called, or could answer by telephone. */
  public boolean toCall() {
    return personal() && (waiting() || Owed.of(of).isPresent());
  }

  /** True while it can go to other tables, or be decided on for the first time. */
  public boolean decidable() {
    return open() || of.isPublic();
  }

  /** Whether a person agreed to the privacy notice for it. */
  public boolean consented() {
    return provenance().isConsented(of);
  }

  /** Whether it was handed in as such, so that its consent was given then. */
  public boolean handedIn() {
    return provenance() == Provenance.HANDED_IN;
  }

  /** The key of what it was contributed as. */
  public String giver() {
    return provenance().isInPerson()
        ? "kind." + of.contributor().kind()
        : "file.giver." + provenance().id();
  }

  /** The page of this desk from which it came; null where there is none. */
  public @Nullable String source() {
    Origin origin = of.arrival().origin();
    if (origin == null) {
      return null;
    }
    return switch (provenance()) {
      case HANDED_IN -> null;
      case ANSWER -> "/personal/peticiones/" + origin.id();
      case EXCERPT -> "/personal/sesiones/" + origin.id();
      case RESULT, WORDS -> "/personal/consultas/" + origin.id();
      case PROPOSAL, CONCLUSION -> "/personal/foros/" + origin.id();
      case APPLICATION -> "/personal/proyectos/postulaciones/" + origin.id();
    };
  }

  private Provenance provenance() {
    return Provenance.of(of.arrival());
  }

  /** The name of its state. */
  public String state() {
    return Clarification.word(of);
  }
}
