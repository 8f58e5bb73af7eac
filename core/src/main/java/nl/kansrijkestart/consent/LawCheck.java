package nl.kansrijkestart.consent;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.decision.RuleRef;
import nl.kansrijkestart.privacy.DataCategory;

/** Collects all that keeps one ground in law from opening one request. */
final class LawCheck {

  private final LegalBasis law;
  private final DisclosureRequest request;
  private final RuleRef rule;
  private final Set<DataCategory> shut = EnumSet.noneOf(DataCategory.class);
  private final List<Reason> onCategories = new ArrayList<>();
  private final List<Reason> against = new ArrayList<>();
  private final List<Reason> remarks = new ArrayList<>();

  LawCheck(
      LegalBasis law,
      DisclosureRequest request,
      Party recipient,
      Purpose purpose,
      Set<DataCategory> needed) {
    this.law = law;
    this.request = request;
    this.rule = RuleRef.of("LEGAL-BASIS-" + law.code().value().toUpperCase(Locale.ROOT), "1");
    when(
        !law.person().equals(request.person()) || law.subject() != request.subject(),
        ConsentReasons.LAW_OTHER_PERSON);
    when(purpose != request.purpose(), ConsentReasons.LAW_OTHER_PURPOSE);
    when(!recipient.covers(request.recipient()), ConsentReasons.LAW_OTHER_RECIPIENT);
    checkCategories(needed);
  }

  private void checkCategories(Set<DataCategory> needed) {
    Set<DataCategory> others = EnumSet.copyOf(request.categories());
    if (others.remove(DataCategory.RESIDENCE_STATUS)) {
      shut.add(DataCategory.RESIDENCE_STATUS);
      onCategories.add(
          Reason.of(
              ConsentReasons.RESIDENCE_STATUS_ON_CONSENT,
              ConsentReasons.RESIDENCE_STATUS,
              ConsentReasons.sources(ConsentReasons.RESIDENCE_STATUS),
              Map.of()));
    }
    others.removeAll(needed);
    if (!others.isEmpty()) {
      shut.addAll(others);
      onCategories.add(
          reason(
              ConsentReasons.LAW_NOT_NECESSARY,
              Map.of(
                  "categories", others.stream().map(ConsentReasons::code).collect(joining(", ")))));
    }
  }

  void when(boolean wrong, ReasonCode code) {
    if (wrong) {
      against.add(reason(code, Map.of()));
    }
  }

  /** Something that a permit says besides, and that never stops one. */
  void remark(boolean holds, ReasonCode code) {
    if (holds) {
      remarks.add(reason(code, Map.of()));
    }
  }

  void step(ReasonCode code, Enum<?> step) {
    against.add(reason(code, Map.of("step", ConsentReasons.code(step))));
  }

  /**
   * The decision, with the objections of hers that stand, each told with the given code; {@link
   * ConsentReasons#LAW_OBJECTION_STANDS} stops it.
   */
  ConsentDecision decide(ConsentHistory history, ReasonCode told) {
    List<Reason> objections =
        history.decide(request).reasons().stream()
            .filter(
                reason ->
                    reason.code().equals(ConsentReasons.REFUSED)
                        || reason.code().equals(ConsentReasons.WITHDRAWN))
            .map(
                reason ->
                    reason(
                        told,
                        Map.of(
                            "objection", reason.parameters().get("record"),
                            "giver", reason.parameters().get("giver"))))
            .toList();
    if (told.equals(ConsentReasons.LAW_OBJECTION_STANDS)) {
      against.addAll(objections);
    }
    List<Reason> reasons = new ArrayList<>(against);
    reasons.addAll(onCategories);
    if (!reasons.isEmpty()) {
      return new ConsentDecision.Deny(
          request, against.isEmpty() ? shut : request.categories(), reasons);
    }
    reasons.add(reason(ConsentReasons.LAW_OPENS, Map.of("ground", law.code().value())));
    reasons.addAll(objections);
    reasons.addAll(remarks);
    return new ConsentDecision.Permit(request, List.of(), law, reasons);
  }

  private Reason reason(ReasonCode code, Map<String, ?> more) {
    Map<String, Object> parameters = new TreeMap<>(more);
    parameters.put("record", law.id().value());
    return Reason.of(code, rule, law.sources(), parameters);
  }
}
