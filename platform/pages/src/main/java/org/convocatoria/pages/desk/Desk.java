package org.convocatoria.pages.desk;

import java.util.List;
import org.convocatoria.pages.language.Language;

/**
 * Who is at the desk and what they may do. Known to templates as {@code ${desk}}, so that nobody
 * sees a button they may not press; the services decide for themselves what they let pass.
 */
public record Desk(Staff staff, Language language) {

  private static final String COORDINATOR = "coordinator";
  private static final String DIRECTOR = "director";
  private static final String ADMINISTRATOR = "administrator";
  private static final String AUDITOR = "auditor";
  private static final String LEAD = "table-lead";

  /** What a handler returns to go on to another page, in the language of this one. */
  public String to(String path) {
    return "redirect:" + language.prefix() + path;
  }

  /** Whether contributions may be decided on, and taken down from paper. */
  public boolean reviews() {
    return staff.hasAny(COORDINATOR);
  }

  /** Whether the files of contributors may be opened. */
  public boolean opensFiles() {
    return staff.hasAny(COORDINATOR, DIRECTOR, LEAD);
  }

  /** Whether the calendar may be changed. */
  public boolean schedules() {
    return staff.hasAny(COORDINATOR);
  }

  /** Whether public acts on the reception of a call may be recorded. */
  public boolean enacts() {
    return staff.hasAny(COORDINATOR, DIRECTOR);
  }

  /** True for those who may telephone contributors. */
  public boolean phones() {
    return staff.hasAny(COORDINATOR, DIRECTOR);
  }

  /** Whether people's requests about their own data may be answered. */
  public boolean answersRights() {
    return staff.hasAny(COORDINATOR, DIRECTOR);
  }

  /** Whether results of this table may be recorded. */
  public boolean records(String table) {
    return staff.hasAny(COORDINATOR) || leads(table);
  }

  /** Whether results of any table may be recorded. */
  public boolean recordsAny() {
    return staff.hasAny(COORDINATOR, LEAD);
  }

  /** Whether rounds may be read. */
  public boolean readsRounds() {
    return staff.hasAny(COORDINATOR, DIRECTOR, AUDITOR, LEAD);
  }

  /** Whether experts may be entered and rounds put together. */
  public boolean invites() {
    return staff.hasAny(COORDINATOR);
  }

  /** Whether the directory of experts may be read. */
  public boolean readsExperts() {
    return staff.hasAny(COORDINATOR, DIRECTOR);
  }

  /** Whether a round may be approved and sent; nobody approves in the director's name. */
  public boolean dispatches() {
    return staff.hasAny(DIRECTOR);
  }

  /** Whether the section of this table may be written; an empty one is common to all. */
  public boolean drafts(String table) {
    return staff.hasAny(COORDINATOR) || leads(table);
  }

  /** Whether sections may be added to the plan. */
  public boolean outlines() {
    return staff.hasAny(COORDINATOR);
  }

  /** True if contributions may be answered. */
  public boolean answers() {
    return staff.hasAny(COORDINATOR, LEAD);
  }

  /** Whether versions of the plan may be published. */
  public boolean publishes() {
    return staff.hasAny(COORDINATOR, DIRECTOR);
  }

  /** Whether plan, answers and gate may be read. */
  public boolean readsPlan() {
    return staff.hasAny(COORDINATOR, DIRECTOR, AUDITOR, LEAD);
  }

  /** Whether the audit log may be read. */
  public boolean audits() {
    return staff.hasAny(COORDINATOR, DIRECTOR, ADMINISTRATOR, AUDITOR);
  }

  /** Whether it may be read which accounts there are. */
  public boolean readsAccounts() {
    return staff.hasAny(ADMINISTRATOR, AUDITOR);
  }

  /** Whether a person's data may be opened for a reason that is kept. */
  public boolean opensPersons() {
    return staff.hasAny(AUDITOR);
  }

  /** Whether another clave may be given to somebody in person. */
  public boolean givesClaves() {
    return staff.hasAny(COORDINATOR, DIRECTOR);
  }

  /** Whether accounts may be given, changed and ended. */
  public boolean administers() {
    return staff.hasAny(ADMINISTRATOR);
  }

  /** Whether the states of mail may be read. */
  public boolean readsMail() {
    return staff.hasAny(COORDINATOR, DIRECTOR, AUDITOR);
  }

  /** The tables whose lead this is; empty for everyone else. */
  public List<String> ownTables() {
    return staff.hasAny(LEAD) ? staff.tables() : List.of();
  }

  private boolean leads(String table) {
    return ownTables().contains(table);
  }
}
