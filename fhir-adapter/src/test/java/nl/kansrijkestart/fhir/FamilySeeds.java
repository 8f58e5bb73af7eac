package nl.kansrijkestart.fhir;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.client.Household;
import nl.kansrijkestart.client.Household.Member;
import nl.kansrijkestart.client.Household.Role;
import nl.kansrijkestart.client.SupportNetwork;
import nl.kansrijkestart.client.SupportNetwork.Supporter;
import nl.kansrijkestart.identity.RoleCode;

/** Households and network cards by a seed. */
final class FamilySeeds {

  private FamilySeeds() {}

  static Household household(Seeds seeds) {
    List<Member> members = new ArrayList<>();
    if (seeds.yes()) {
      members.add(
          member(
              seeds,
              seeds.yes()
                  ? EnumSet.of(Role.PARTNER)
                  : EnumSet.of(Role.PARTNER, Role.BIOLOGICAL_FATHER),
              0));
    }
    for (int i = 1; i <= seeds.upTo(3); i++) {
      members.add(member(seeds, EnumSet.of(seeds.yes() ? Role.CHILD : Role.OTHER_CHILD), i));
    }
    if (seeds.yes()) {
      members.add(
          0,
          member(
              seeds,
              seeds.yes()
                  ? EnumSet.of(Role.OTHER, Role.AUTHORITY_OVER_CHILD)
                  : EnumSet.of(Role.AUTHORITY_OVER_WOMAN),
              0));
    }
    Set<Role> nobody = EnumSet.copyOf(EnumSet.allOf(Role.class));
    members.forEach(member -> nobody.removeAll(member.roles()));
    nobody.retainAll(seeds.some(Role.class));
    return new Household(seeds.person(), members, nobody);
  }

  private static Member member(Seeds seeds, Set<Role> roles, int order) {
    return new Member(
        seeds.person(),
        roles,
        seeds.maybe(seeds::name),
        seeds.maybe(() -> seeds.before(Seeds.DAY, 9000)),
        roles.contains(Role.CHILD) ? seeds.maybe(() -> order) : null);
  }

  static SupportNetwork network(Seeds seeds) {
    if (seeds.upTo(9) == 0) {
      return SupportNetwork.notFilledIn(seeds.person());
    }
    return new SupportNetwork(
        seeds.person(),
        seeds.before(Seeds.DAY, 200),
        seeds.maybe(() -> RoleCode.of("MIDWIFE")),
        seeds.list(
            4,
            () ->
                new Supporter(
                    seeds.person(),
                    seeds.maybe(() -> seeds.of(SupportNetwork.Relation.class)),
                    seeds.of(SupportNetwork.Kind.class),
                    seeds.some(SupportNetwork.Support.class))));
  }
}
