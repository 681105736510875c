package org.convocatoria.submission.call;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Knows in which line of a data file each field stands. */
final class CallFileText {

  private final Map<String, Integer> lines = new HashMap<>();

  CallFileText(String text) {
    LoadSettings settings = LoadSettings.builder().setUseMarks(true).build();
    new Compose(settings).composeString(text).ifPresent(root -> note(root, ""));
  }

  /** The line of a field, or of the nearest that is there; 0 for the whole file. */
  int lineOf(String field) {
    String at = field;
    while (!at.isEmpty() && !lines.containsKey(at)) {
      at = at.substring(0, Math.max(0, Math.max(at.lastIndexOf('.'), at.lastIndexOf('['))));
    }
    return lines.getOrDefault(at, 0);
  }

  private void note(Node node, String path) {
    switch (node) {
      case MappingNode fields -> {
        for (NodeTuple field : fields.getValue()) {
          if (field.getKeyNode() instanceof ScalarNode name) {
            String below = path.isEmpty() ? name.getValue() : path + "." + name.getValue();
            mark(below, name.getStartMark());
            note(field.getValueNode(), below);
          }
        }
      }
      case SequenceNode items -> {
        for (int i = 0; i < items.getValue().size(); i++) {
          Node item = items.getValue().get(i);
          mark(path + "[" + i + "]", item.getStartMark());
          note(item, path + "[" + i + "]");
        }
      }
      default -> {}
    }
  }

  private void mark(String path, Optional<Mark> start) {
    start.ifPresent(mark -> lines.put(path, mark.getLine() + 1));
  }
}
