package org.convocatoria.submission.opendata.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.convocatoria.service.access.Open;
import org.convocatoria.service.problem.ProblemException;
import org.convocatoria.submission.call.Calls;
import org.convocatoria.submission.contribution.AsOf;
import org.convocatoria.submission.opendata.Exporting;
import org.convocatoria.submission.opendata.OpenData;
import org.convocatoria.submission.opendata.OpenFile;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** The open data for programs: the catalogue, its files, and what they were on each day. */
@RestController
class OpenDataController {

  private final OpenData data;
  private final Exporting exporting;
  private final Calls calls;

  OpenDataController(OpenData data, Exporting exporting, Calls calls) {
    this.data = data;
    this.exporting = exporting;
    this.calls = calls;
  }

  /** A file as the catalogue and the manifests name it. */
  record Line(String path, String format, long bytes, String sha256, Instant madeAt) {
    static Line of(OpenFile file) {
      return new Line(
          "/open-data/" + file.path(), file.format(), file.bytes(), file.sha256(), file.madeAt());
    }
  }

  /** A list of files. */
  record Files(List<Line> files) {
    static Files of(List<OpenFile> files) {
      return new Files(files.stream().map(Line::of).toList());
    }
  }

  @Open
  @GetMapping(path = "/open-data/", produces = MediaType.APPLICATION_JSON_VALUE)
  Files catalogue() {
    return Files.of(data.catalogue().files());
  }

  @Open
  @GetMapping(path = "/open-data/manifest-{date}.json", produces = MediaType.APPLICATION_JSON_VALUE)
  Files manifest(@PathVariable("date") String date) {
    try {
      return Files.of(data.manifest(LocalDate.parse(date)));
    } catch (DateTimeException _) {
      throw ProblemException.notFound("opendata.unknown");
    }
  }

  @Open
  @GetMapping("/open-data/{call}/{name}")
  void file(
      @PathVariable("call") String call,
      @PathVariable("name") String name,
      @RequestParam(name = "asOf", required = false) @Nullable String asOf,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    OpenFile file = data.file(call + "/" + name);
    Instant until = AsOf.end(asOf, ZoneId.of(calls.of(call).zone()));
    response.setContentType(file.type());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + call + "-" + name + "\"");
    if (until != null) {
      earlier(call, file, until, response);
      return;
    }
    if (new ServletWebRequest(request, response).checkNotModified("\"" + file.sha256() + "\"")) {
      return;
    }
    response.setContentLengthLong(file.bytes());
    try (InputStream content = data.open(file)) {
      content.transferTo(response.getOutputStream());
    }
  }

  private void earlier(String call, OpenFile file, Instant until, HttpServletResponse response)
      throws IOException {
    if (!Exporting.hasPast(file)) {
      throw ProblemException.invalid("asOf", "opendata.present-only");
    }
    exporting.write(call, file.format(), until, response.getOutputStream());
  }
}
