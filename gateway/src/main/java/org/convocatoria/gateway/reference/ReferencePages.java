package org.convocatoria.gateway.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import org.convocatoria.pages.frame.Frames;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Shows the reference of the API, made from the contracts when it is asked for first. */
@Controller
class ReferencePages {

  private static final String PAGE = "/api/";
  private static final MediaType YAML = new MediaType("application", "yaml", UTF_8);

  private final Frames frames;
  private final SingletonSupplier<Node> document = SingletonSupplier.of(Contracts::merged);
  private final SingletonSupplier<Reference> reference =
      SingletonSupplier.of(() -> Reference.of(document.obtain()));
  private final SingletonSupplier<byte[]> yaml =
      SingletonSupplier.of(() -> written(document.obtain()));

  ReferencePages(Frames frames) {
    this.frames = frames;
  }

  /** An address of the API takes its language from Accept-Language; below /en it is English. */
  @GetMapping(path = PAGE, produces = MediaType.TEXT_HTML_VALUE)
  String page(HttpServletRequest request, Model model) {
    frames.fill(request, PAGE, model);
    model.addAttribute("reference", reference.obtain());
    return "reference/api";
  }

  @GetMapping("/api/openapi.yaml")
  ResponseEntity<byte[]> document() {
    return ResponseEntity.ok().contentType(YAML).body(yaml.obtain());
  }

  private static byte[] written(Node document) {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setWidth(100);
    return new Yaml(options).dump(document.value()).getBytes(UTF_8);
  }
}
