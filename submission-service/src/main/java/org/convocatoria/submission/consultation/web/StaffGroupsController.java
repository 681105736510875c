package org.convocatoria.submission.consultation.web;

import org.convocatoria.service.access.Allowed;
import org.convocatoria.service.access.Caller;
import org.convocatoria.submission.consultation.Consulting;
import org.convocatoria.submission.consultation.Grouping;
import org.convocatoria.submission.consultation.PublishedGroups;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The staff's API of opinion groups: as they would be published, and publishing them. */
@RestController
@RequestMapping("/api/staff/consultations/{id}/groups")
class StaffGroupsController {

  private final Consulting consulting;
  private final Grouping grouping;
  private final PublishedGroups groups;

  StaffGroupsController(Consulting consulting, Grouping grouping, PublishedGroups groups) {
    this.consulting = consulting;
    this.grouping = grouping;
    this.groups = groups;
  }

  @Allowed({"coordinator", "director", "auditor"})
  @GetMapping
  GroupsView preview(@PathVariable("id") String id) {
    return GroupsView.unreleased(
        groups.shown(consulting.one(id).consultation(), grouping.preview(id)));
  }

  @Allowed("coordinator")
  @PostMapping
  GroupsView publish(@PathVariable("id") String id, Caller caller) {
    grouping.publish(id, caller.name());
    return GroupsView.unreleased(groups.of(consulting.one(id).consultation()));
  }
}
