package nl.kansrijkestart.disclosure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.kansrijkestart.audit.LegalBasisCode;
import nl.kansrijkestart.consent.Consent;
import nl.kansrijkestart.consent.ConsentDecision;
import nl.kansrijkestart.consent.ConsentHistory;
import nl.kansrijkestart.consent.ConsentId;
import nl.kansrijkestart.consent.ConsentReasons;
import nl.kansrijkestart.consent.DisclosureRequest;
import nl.kansrijkestart.identity.OrganizationId;
import nl.kansrijkestart.privacy.DataCategory;
import org.jspecify.annotations.Nullable;

/** Judges what went out earlier again, as of an answer that takes something back. */
final class Withdrawals {

  private final Consent answer;
  private final Instant asOf;
  private final ConsentHistory alone;
  private final Function<DisclosureRequest, ConsentDecision> judge;
  private final Discloser discloser;
  private final Map<OrganizationId, List<WithdrawalEffect.Earlier>> tell = new LinkedHashMap<>();
  private final Map<OrganizationId, List<WithdrawalEffect.Earlier>> stays = new LinkedHashMap<>();

  Withdrawals(
      Consent answer, Function<DisclosureRequest, ConsentDecision> judge, Discloser discloser) {
    this.answer = answer;
    this.asOf = answer.recordedAt().isAfter(answer.from()) ? answer.recordedAt() : answer.from();
    this.alone = ConsentHistory.of(answer);
    this.judge = judge;
    this.discloser = discloser;
  }

  WithdrawalEffect effect(Collection<HostReceipt> receipts) {
    Set<HostReceipt> once = new LinkedHashSet<>(receipts);
    once.removeIf(
        receipt -> !receipt.request().person().equals(answer.person()) || ofReport(receipt.law()));
    List<HostReceipt> altered = once.stream().filter(r -> !discloser.unaltered(r)).toList();
    altered.forEach(once::remove);
    once.stream()
        .sorted(Comparator.comparing(receipt -> receipt.request().at()))
        .forEach(this::judge);
    return new WithdrawalEffect(answer, listed(tell), listed(stays), altered);
  }

  private void judge(HostReceipt receipt) {
    List<HostReceipt.Sent> closed = new ArrayList<>();
    List<HostReceipt.Sent> open = new ArrayList<>();
    Set<ConsentId> coveredBy = new LinkedHashSet<>();
    for (HostReceipt.Sent part : receipt.disclosed()) {
      DisclosureRequest now = asOf(receipt.request(), part.category());
      if (reached(now)) {
        if (receipt.law() != null) {
          open.add(part);
        } else if (judge.apply(now) instanceof ConsentDecision.Permit permit) {
          open.add(part);
          coveredBy.addAll(permit.basis());
        } else {
          closed.add(part);
        }
      }
    }
    add(tell, receipt, closed, List.of());
    add(stays, receipt, open, List.copyOf(coveredBy));
  }

  /** What was reported under the reporting code is told to nobody by this way. */
  private static boolean ofReport(HostReceipt.@Nullable Law law) {
    return law != null && law.ground().equals(LegalBasisCode.REPORTING_CODE);
  }

  private DisclosureRequest asOf(DisclosureRequest request, DataCategory category) {
    return request.withCategories(Set.of(category)).withAt(asOf);
  }

  /** Whether her answer, taken alone, is a no to this question. */
  private boolean reached(DisclosureRequest request) {
    return alone.decide(request).reasons().stream()
        .anyMatch(
            reason ->
                reason.code().equals(ConsentReasons.WITHDRAWN)
                    || reason.code().equals(ConsentReasons.REFUSED));
  }

  private static void add(
      Map<OrganizationId, List<WithdrawalEffect.Earlier>> list,
      HostReceipt receipt,
      List<HostReceipt.Sent> parts,
      List<ConsentId> coveredBy) {
    OrganizationId organization = receipt.request().recipient().organization();
    if (!parts.isEmpty() && organization != null) {
      list.computeIfAbsent(organization, key -> new ArrayList<>())
          .add(
              new WithdrawalEffect.Earlier(
                  receipt.decision(),
                  receipt.request().recipient(),
                  receipt.request().purpose(),
                  receipt.request().at(),
                  parts,
                  receipt.basis(),
                  receipt.law() == null ? null : receipt.law().ground(),
                  coveredBy));
    }
  }

  private static List<WithdrawalEffect.Recipient> listed(
      Map<OrganizationId, List<WithdrawalEffect.Earlier>> list) {
    return list.entrySet().stream()
        .map(entry -> new WithdrawalEffect.Recipient(entry.getKey(), entry.getValue()))
        .toList();
  }
}
