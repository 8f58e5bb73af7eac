package nl.kansrijkestart.disclosure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kansrijkestart.audit.AuditKind;
import nl.kansrijkestart.audit.AuditOutcome;
import nl.kansrijkestart.audit.Withholding;
import nl.kansrijkestart.consent.Purpose;
import nl.kansrijkestart.consent.ReportingCode;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.disclosure.SharedBirthRecord.Entry;
import nl.kansrijkestart.disclosure.SharedBirthRecord.Involvement;
import nl.kansrijkestart.disclosure.SharedBirthRecord.Side;
import nl.kansrijkestart.identity.Actor;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.privacy.DataCategory;
import org.jspecify.annotations.Nullable;

/** Why an entry is not written in the shared record, and how reading there is logged. */
final class EntryRules {

  private EntryRules() {}

  static List<Reason> against(
      SharedBirthRecord record, Instant now, Actor writer, Entry entry, Optional<Entry> earlier) {
    List<Reason> against = new ArrayList<>();
    GateChecks.untimely(entry.updatedAt(), now).ifPresent(against::add);
    Optional<Side> side =
        record.woman().equals(writer.person())
            ? Optional.of(Side.WOMAN)
            : record.involvement(writer, entry.updatedAt(), now).map(Involvement::side);
    if (side.isEmpty()) {
      against.add(Reason.of(DisclosureReasons.NOT_INVOLVED));
    }
    Side part = earlier.map(Entry::side).orElse(entry.side());
    if (side.isPresent() && (side.get() != entry.side() || side.get() != part)) {
      against.add(
          Reason.of(
              DisclosureReasons.FOREIGN_PART,
              Map.of(
                  "side",
                  part == side.get()
                      ? DisclosureGate.code(entry.side())
                      : DisclosureGate.code(part))));
    }
    if (!entry.author().equals(writer)) {
      against.add(Reason.of(DisclosureReasons.OTHER_AUTHOR));
    }
    if (earlier.isPresent()) {
      Entry known = earlier.get();
      if (entry.updatedAt().isBefore(known.updatedAt())) {
        against.add(Reason.of(DisclosureReasons.NEWER_ON_RECORD));
      }
      if (!entry.person().equals(known.person())
          || entry.subject() != known.subject()
          || entry.category() != known.category()) {
        against.add(Reason.of(DisclosureReasons.OTHER_ENTRY));
      }
      if (!keepsMark(known, entry)) {
        against.add(Reason.of(DisclosureReasons.MARK_DROPPED));
      }
    }
    return against;
  }

  static void logRead(
      DisclosureGate gate,
      Instant at,
      Actor reader,
      PersonId woman,
      Set<DataCategory> categories,
      boolean done) {
    gate.log(
        gate.event(AuditKind.READ, at, reader, woman, Purpose.CARE, categories, null)
            .outcome(done ? AuditOutcome.DONE : AuditOutcome.REFUSED));
  }

  /** Whether the entry is withheld by the mark of this report, which is on its person and begun. */
  static boolean keepsBack(@Nullable ReportingCode report, Entry entry) {
    return report != null
        && report.person().equals(entry.person())
        && report.withholding().equals(entry.withholding())
        && report.steps().stream()
            .anyMatch(
                step ->
                    step.kind() != ReportingCode.StepKind.ANONYMOUS_ADVICE
                        && !step.recordedAt().isAfter(entry.updatedAt()));
  }

  private static boolean keepsMark(Entry known, Entry entry) {
    Withholding mark = known.withholding();
    Withholding now = entry.withholding();
    return mark == null
        || (now != null
            && now.report().equals(mark.report())
            && (mark.reviewOn() == null
                || (now.reviewOn() != null && !now.reviewOn().isBefore(mark.reviewOn()))));
  }
}
