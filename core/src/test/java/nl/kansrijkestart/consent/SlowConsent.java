package nl.kansrijkestart.consent;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.privacy.DataCategory;
import org.jspecify.annotations.Nullable;

/** The rules of the package description, one after the other, in no hurry. */
final class SlowConsent {

  private SlowConsent() {}

  static boolean permits(List<Consent> records, DisclosureRequest request) {
    for (DataCategory category : request.categories()) {
      List<RecordRef> items = new ArrayList<>(request.resources());
      if (items.isEmpty()) {
        items.add(null);
      }
      for (RecordRef item : items) {
        if (!permits(records, request, category, item)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean permits(
      List<Consent> records,
      DisclosureRequest request,
      DataCategory category,
      @Nullable RecordRef item) {
    List<Consent> standing = new ArrayList<>();
    for (Consent record : records) {
      if (speaks(record, request)
          && !replaced(record, records, request)
          && !ended(record, request)
          && about(record, request, category, item)) {
        standing.add(record);
      }
    }
    boolean yes = false;
    for (Consent record : standing) {
      boolean beaten = false;
      for (Consent other : standing) {
        beaten |= beats(other, record);
      }
      if (!beaten && record.answer() != ConsentAnswer.GIVEN) {
        return false;
      }
      yes |= !beaten;
    }
    return yes;
  }

  /** An answer that has been given at the instant, and validly so if it is a yes. */
  private static boolean speaks(Consent record, DisclosureRequest request) {
    if (record.from().compareTo(request.at()) > 0) {
      return false;
    }
    if (record.answer() != ConsentAnswer.GIVEN) {
      return true;
    }
    return record.recordedAt().compareTo(request.at()) <= 0
        && record.capacity() == ConsentCapacity.SELF
        && !record.how().contains(ConsentManner.INFORMAL_INTERPRETER)
        && !(record.scope().purpose() == Purpose.PRENATAL_HOME_VISIT && record.told().isEmpty());
  }

  private static boolean replaced(
      Consent record, List<Consent> records, DisclosureRequest request) {
    for (Consent other : records) {
      if (speaks(other, request)
          && other.person().equals(record.person())
          && other.giver().equals(record.giver())
          && other.scope().equals(record.scope())
          && (other.from().isAfter(record.from())
              || (other.from().equals(record.from())
                  && other.answer() != ConsentAnswer.GIVEN
                  && record.answer() == ConsentAnswer.GIVEN)
              // of two alike the one with the last key stands in for both
              || (other.from().equals(record.from())
                  && (other.answer() == ConsentAnswer.GIVEN)
                      == (record.answer() == ConsentAnswer.GIVEN)
                  && other.id().value().compareTo(record.id().value()) > 0))) {
        return true;
      }
    }
    return false;
  }

  private static boolean ended(Consent record, DisclosureRequest request) {
    return record.until() != null && record.until().compareTo(request.at()) <= 0;
  }

  private static boolean about(
      Consent record, DisclosureRequest request, DataCategory category, @Nullable RecordRef item) {
    ConsentScope scope = record.scope();
    boolean no = record.answer() != ConsentAnswer.GIVEN;
    boolean kind = no ? scope.kind() != ConsentKind.TREATMENT : scope.kind() == request.kind();
    boolean context =
        scope.context() == null
            || (request.context() == null ? no : scope.context().equals(request.context()));
    Set<RecordRef> resources = scope.resources();
    boolean resource = resources.isEmpty() || (item == null ? no : resources.contains(item));
    return kind
        && record.person().equals(request.person())
        && scope.subject() == request.subject()
        && scope.purpose() == request.purpose()
        && fits(scope.holder(), request.holder(), no)
        && fits(scope.recipient(), request.recipient(), no)
        && scope.categories().contains(category)
        && context
        && resource;
  }

  private static boolean fits(@Nullable Party described, Party actual, boolean no) {
    if (described == null) {
      return true;
    }
    if (described.organization() != null
        && !described.organization().equals(actual.organization())) {
      return false;
    }
    if (described.kind() == null || described.kind().equals(actual.kind())) {
      return true;
    }
    return no && actual.kind() == null;
  }

  private static boolean beats(Consent other, Consent record) {
    boolean[] mine = specific(record.scope());
    boolean[] theirs = specific(other.scope());
    boolean more = false;
    for (int i = 0; i < mine.length; i++) {
      if (mine[i] && !theirs[i]) {
        return false;
      }
      more |= theirs[i] && !mine[i];
    }
    return more;
  }

  private static boolean[] specific(ConsentScope scope) {
    return new boolean[] {
      scope.holder() != null && scope.holder().organization() != null,
      scope.recipient().organization() != null,
      scope.context() != null,
      !scope.resources().isEmpty()
    };
  }
}
