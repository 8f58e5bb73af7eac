package nl.kansrijkestart.client;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kansrijkestart.client.Household.Member;
import nl.kansrijkestart.client.Household.Role;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.ReasonCode;
import nl.kansrijkestart.identity.PersonId;
import org.jspecify.annotations.Nullable;

/** What goes together in a household; the same rules for the record and for its intake. */
final class HouseholdRules {

  private HouseholdRules() {}

  static Set<Role> ordered(Collection<Role> roles) {
    Set<Role> ordered = EnumSet.noneOf(Role.class);
    ordered.addAll(roles);
    return Collections.unmodifiableSet(ordered);
  }

  static Optional<ReasonCode> firstOfMember(Set<Role> roles, @Nullable Integer birthOrder) {
    if (roles.isEmpty()) {
      return Optional.of(ClientReasons.ROLE_MISSING);
    }
    if (roles.size() > 1 && roles.stream().anyMatch(Role::ofChild)) {
      return Optional.of(ClientReasons.CHILD_WITH_OTHER_ROLE);
    }
    if (birthOrder != null && (birthOrder < 1 || !roles.contains(Role.CHILD))) {
      return Optional.of(ClientReasons.BIRTH_ORDER);
    }
    return Optional.empty();
  }

  static Optional<ReasonCode> firstOf(PersonId woman, List<Member> members, Set<Role> nobodyAs) {
    HouseholdRules.Pass pass = new HouseholdRules.Pass(woman.value(), nobodyAs);
    return members.stream()
        .map(member -> pass.next(member.id().value(), member.roles(), member.birthOrder()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  static void requireNone(Optional<ReasonCode> broken) {
    if (broken.isPresent()) {
      throw new IllegalArgumentException(Reason.of(broken.get()).text(Language.EN));
    }
  }

  /** Goes over the members one by one and remembers who was there. */
  static final class Pass {

    private final Set<String> seen = new HashSet<>();
    private final Set<Integer> orders = new HashSet<>();
    private final Map<Role, Boolean> taken = new EnumMap<>(Role.class);
    private final String woman;
    private final Set<Role> nobodyAs;

    Pass(String woman, Set<Role> nobodyAs) {
      this.woman = woman;
      this.nobodyAs = nobodyAs;
    }

    Optional<ReasonCode> next(String id, Set<Role> roles, @Nullable Integer birthOrder) {
      if (id.equals(woman)) {
        return Optional.of(ClientReasons.MEMBER_IS_THE_WOMAN);
      }
      if (!seen.add(id)) {
        return Optional.of(ClientReasons.MEMBER_TWICE);
      }
      if (!Collections.disjoint(roles, nobodyAs)) {
        return Optional.of(ClientReasons.ROLE_OF_NOBODY);
      }
      for (Role role : roles) {
        if (role.single() && taken.put(role, true) != null) {
          return Optional.of(ClientReasons.ROLE_TWICE);
        }
      }
      return birthOrder != null && !orders.add(birthOrder)
          ? Optional.of(ClientReasons.BIRTH_ORDER_TWICE)
          : Optional.empty();
    }
  }
}
