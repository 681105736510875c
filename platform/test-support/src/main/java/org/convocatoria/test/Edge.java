package org.convocatoria.test;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** A feature's side towards browsers, programs or the broker; its package and its kind. */
record Edge(String packageName, String kind) {

  private static final String PAGES = "pages";
  private static final Set<String> KINDS = Set.of("web", PAGES, "messaging");

  /** The platform's own packages of these names hold mechanisms, not a feature's edge. */
  private static final Set<String> KITS =
      Set.of("org.convocatoria.messaging", "org.convocatoria.pages");

  /** The edge that a class belongs to, or null for the domain and everything foreign. */
  static @Nullable Edge of(JavaClass c) {
    if (!c.getPackageName().startsWith("org.convocatoria.")) {
      return null;
    }
    StringBuilder path = new StringBuilder();
    for (String segment : c.getPackageName().split("\\.", -1)) {
      path.append(path.isEmpty() ? "" : ".").append(segment);
      if (KINDS.contains(segment)) {
        return KITS.contains(path.toString()) ? null : new Edge(path.toString(), segment);
      }
    }
    return null;
  }

  /** Whether a class is part of the kit that all pages are made with. */
  static boolean isPagesKit(JavaClass c) {
    return (c.getPackageName() + ".").startsWith("org.convocatoria.pages.");
  }

  static ArchCondition<JavaClass> dependOnAnotherKind() {
    return condition(
        "depend on another kind of edge",
        (from, to) -> from != null && !from.kind().equals(to.kind()));
  }

  static ArchCondition<JavaClass> dependOnPagesOfOthers() {
    return condition(
        "depend on pages that are not their own",
        (from, to) -> to.kind().equals(PAGES) && !Objects.equals(from, to));
  }

  private static ArchCondition<JavaClass> condition(
      String description, BiPredicate<@Nullable Edge, Edge> met) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass c, ConditionEvents events) {
        Edge from = of(c);
        for (Dependency each : c.getDirectDependenciesFromSelf()) {
          Edge to = of(each.getTargetClass());
          if (to != null && met.test(from, to)) {
            events.add(SimpleConditionEvent.satisfied(each, each.getDescription()));
          }
        }
      }
    };
  }
}
