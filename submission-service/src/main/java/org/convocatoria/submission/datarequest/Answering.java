package org.convocatoria.submission.datarequest;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.convocatoria.service.problem.FieldError;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.service.text.WrittenText;
import org.convocatoria.submission.attachment.KeptFiles;
import org.convocatoria.submission.contribution.Allotted;
import org.convocatoria.submission.contribution.Attachment;
import org.convocatoria.words.Sentence;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Takes an agency's answer by its personal link, without an account. */
@Service
public class Answering {

  private static final int FILES = 5;
  private static final String SIGNED = "application/pdf";

  private final DataRequests requests;
  private final RequestLinks links;
  private final KeptFiles files;
  private final OpenFiles open;
  private final AnswerFiling filing;
  private final Clock clock;

  Answering(
      DataRequests requests,
      RequestLinks links,
      KeptFiles files,
      OpenFiles open,
      AnswerFiling filing,
      Clock clock) {
    this.requests = requests;
    this.links = links;
    this.files = files;
    this.open = open;
    this.filing = filing;
    this.clock = clock;
  }

  /**
   * The request whose link this is.
   *
   * @throws ProblemException for a link that is none, or was replaced (404)
   */
  public DataRequest byLink(String token) {
    return requests
        .byLink(links.hash(token))
        .orElseThrow(
            () ->
                new ProblemException(
                    HttpStatus.NOT_FOUND, "unknown-link", "datarequest.unknown-link"));
  }

  /** Keeps the answer; what the agency has becomes a contribution. */
  public DataRequest answer(String token, Said said, List<SentFile> sent) throws IOException {
    DataRequest request = byLink(token);
    request.mustBeOpen();
    if (said.isWordless()) {
      throw ProblemException.invalid("text", "datarequest.text-missing");
    }
    if (sent.size() > FILES) {
      throw ProblemException.invalid("files", "datarequest.too-many-files", FILES);
    }
    List<Attachment> kept = new ArrayList<>();
    try {
      for (SentFile file : sent) {
        kept.add(keep(file));
      }
      if (said.isOfficial() && kept.stream().noneMatch(each -> each.type().equals(SIGNED))) {
        throw ProblemException.invalid(
            said.quality() == null ? "official" : "quality", "datarequest.no-signed-letter");
      }
      return kept(request, said, List.copyOf(kept), kept);
    } catch (ProblemException | IOException e) {
      kept.forEach(files::drop);
      throw e;
    }
  }

  /** Says which of several files is the one that is refused. */
  private Attachment keep(SentFile file) throws IOException {
    try (InputStream content = file.content().open()) {
      return files.keep(file.name(), content);
    } catch (ProblemException refused) {
      Sentence why =
          refused.errors().isEmpty() ? refused.title() : refused.errors().getFirst().message();
      Sentence said = Sentence.of("datarequest.file-refused", WrittenText.line(file.name()), why);
      throw new ProblemException(
          refused.status(),
          Objects.requireNonNull(refused.getMessage()),
          refused.title(),
          List.of(new FieldError("files", said)),
          Map.of());
    }
  }

  private DataRequest kept(
      DataRequest request, Said said, List<Attachment> sent, List<Attachment> kept)
      throws IOException {
    List<Attachment> opened = open.of(sent, said.columns());
    opened.stream().filter(each -> !sent.contains(each)).forEach(kept::add);
    Reply reply = said.reply(sent, opened);
    Allotted place = reply.extent() == Reply.Extent.NONE ? null : filing.place(request);
    DataRequest answered =
        requests.change(
            request.id(),
            "agency",
            each -> each.answer(reply, place, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    filing.file(answered);
    return requests.get(request.id());
  }
}
