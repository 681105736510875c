package org.convocatoria.invitation.round.pages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convocatoria.invitation.expert.Capacity;
import org.convocatoria.invitation.expert.Expert;
import org.convocatoria.invitation.expert.ExpertView;
import org.convocatoria.pages.form.Form;

/** The people whom a form of a new round has chosen, in their order. */
record Chosen(List<Person> people) {

  /** Somebody chosen, with rank and capacity as they were typed or follow from the list. */
  record Person(ExpertView expert, String rank, String capacity) {

    int order() {
      return rank.matches("[0-9]{1,5}") ? Integer.parseInt(rank) : Integer.MAX_VALUE;
    }
  }

  /** The ids of those who are chosen, each once. */
  static List<String> ids(Form form) {
    return form.values("invitees").stream().distinct().toList();
  }

  /** Those without a rank of their own follow the last, in the order in which they were chosen. */
  static Chosen of(Form form, Map<String, Expert> known) {
    int last = ids(form).stream().mapToInt(id -> typedRank(form, id)).max().orElse(0);
    List<Person> people = new ArrayList<>();
    for (String id : ids(form)) {
      Expert expert = known.get(id);
      if (expert == null) {
        continue;
      }
      String rank = form.value("rank." + id);
      if (rank.isEmpty()) {
        last++;
        rank = String.valueOf(last);
      }
      people.add(new Person(ExpertView.of(expert, true), rank, capacity(form, expert)));
    }
    people.sort(java.util.Comparator.comparingInt(Person::order));
    return new Chosen(people);
  }

  /** How many are chosen, by capacity. */
  public Map<String, Long> tally() {
    Map<String, Long> tally = new LinkedHashMap<>();
    for (String each : Capacity.WORDS) {
      tally.put(each, people.stream().filter(p -> p.capacity().equals(each)).count());
    }
    return tally;
  }

  /** The list as the API takes it; a rank that is no number is reported at its field. */
  Collection<Map<String, Object>> invitees() {
    return people.stream()
        .map(
            each ->
                Map.<String, Object>of(
                    "expert",
                    each.expert().id(),
                    "rank",
                    each.order() == Integer.MAX_VALUE ? each.rank() : (Object) each.order(),
                    "capacity",
                    each.capacity()))
        .toList();
  }

  private static String capacity(Form form, Expert expert) {
    String typed = form.value("capacity." + expert.id());
    return expert.capacities().contains(typed) ? typed : expert.capacities().getFirst();
  }

  private static int typedRank(Form form, String id) {
    String typed = form.value("rank." + id);
    return typed.matches("[0-9]{1,5}") ? Integer.parseInt(typed) : 0;
  }
}
