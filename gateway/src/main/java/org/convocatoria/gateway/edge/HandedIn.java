package org.convocatoria.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.convocatoria.gateway.edge.intake.FileLimit;
import org.convocatoria.gateway.edge.intake.IntakeLimit;
import org.convocatoria.gateway.edge.intake.VenueCodes;
import org.convocatoria.gateway.edge.service.Caller;
import org.convocatoria.gateway.refusal.Refusal;
import org.convocatoria.gateway.refusal.Refusals;
import org.convocatoria.pages.language.Paths;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Holds what is handed in without an account against its limits. */
@Component
class HandedIn {

  private final IntakeLimit intake;
  private final FileLimit files;
  private final DoorRefusals refusals;
  private final Refusals counts;

  HandedIn(IntakeLimit intake, FileLimit files, DoorRefusals refusals, Refusals counts) {
    this.intake = intake;
    this.files = files;
    this.refusals = refusals;
    this.counts = counts;
  }

  /** The refusal of a request that is one too many; null where it may come. */
  @Nullable ServerResponse refuse(ServerRequest request) {
    HttpServletRequest servlet = request.servletRequest();
    String block = sender(servlet);
    if (block == null) {
      return null;
    }
    String path = Paths.withoutLanguage(servlet.getRequestURI());
    Duration wait = intake.take(path, block, () -> code(servlet));
    if (wait.isPositive()) {
      counts.count(Refusal.INTAKE_LIMITED);
      return refusals.beyond(request, ProblemKind.TOO_MUCH_HANDED_IN, wait);
    }
    return tooManyBytes(request, block, servlet.getContentLengthLong());
  }

  /** The same of a body whose length was not told before it came. */
  @Nullable ServerResponse refuseReceived(ServerRequest request) throws IOException {
    HttpServletRequest servlet = request.servletRequest();
    String block = sender(servlet);
    LimitedRequest limited = LimitedRequest.of(servlet);
    return block == null || limited == null || servlet.getContentLengthLong() >= 0
        ? null
        : tooManyBytes(request, block, limited.received());
  }

  private @Nullable ServerResponse tooManyBytes(ServerRequest request, String block, long bytes) {
    LimitedRequest limited = LimitedRequest.of(request.servletRequest());
    if (limited == null || !limited.carriesFile() || bytes <= 0) {
      return null;
    }
    Duration wait = files.take(block, bytes);
    if (wait.isZero()) {
      return null;
    }
    counts.count(Refusal.FILES_LIMITED);
    return refusals.beyond(request, ProblemKind.TOO_MANY_FILES, wait);
  }

  /** The block of addresses that it counts for; null where nothing is counted. */
  private static @Nullable String sender(HttpServletRequest servlet) {
    boolean counted =
        servlet.getMethod().equals("POST") && Callers.of(servlet).equals(Caller.ANONYMOUS);
    return counted ? Senders.block(servlet).orElse(null) : null;
  }

  private static Optional<String> code(HttpServletRequest servlet) {
    String header = servlet.getHeader(VenueCodes.HEADER);
    return header != null ? Optional.of(header.strip()) : KeptForm.of(servlet).map(KeptForm::venue);
  }
}
