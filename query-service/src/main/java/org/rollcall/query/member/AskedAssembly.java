package org.rollcall.query.member;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.rollcall.query.problem.Problem;
import org.rollcall.query.reading.row.AssemblyRow;
import org.rollcall.query.reading.row.MemberRow;

/**
 * Of which assembly an analysis is: the one that was named, or else the one that the question
 * is mostly about, or the largest there is. A member of several is asked for in the
 * largest of them. Belongs inside a transaction of the read model.
 */
public final class AskedAssembly {

    private AskedAssembly() {}

    /** @throws Problem 404 for an assembly that was not defined, or where there is none */
    public static String of(String assembly) {
        if (assembly != null && AssemblyRow.findById(assembly) == null) {
            throw Problem.notFound("no assembly " + assembly + " was defined; /v1/assemblies lists those that were");
        }
        return assembly != null ? assembly : first(MemberRow.assemblies(null), "no assembly has members yet");
    }

    /**
     * @param unnamed which it is where none was named and this knows one
     * @throws Problem 404 for an assembly that was not defined, or where there is none
     */
    public static String of(String assembly, Supplier<Optional<String>> unnamed) {
        return assembly != null ? of(assembly) : unnamed.get().orElseGet(() -> of(null));
    }

    /** @throws Problem 404 also for one that was never a member of it */
    public static String of(String assembly, String member) {
        List<String> its = MemberRow.assemblies(member);
        if (assembly == null) {
            return first(its, "no assembly has or had a member " + member + "; /v1/members?assembly= lists them");
        }
        if (!its.contains(of(assembly))) {
            throw Problem.notFound("the assembly " + assembly + " has and had no member " + member
                    + "; /v1/members?assembly=" + assembly + " lists all");
        }
        return assembly;
    }

    private static String first(List<String> assemblies, String otherwise) {
        if (assemblies.isEmpty()) {
            throw Problem.notFound(otherwise);
        }
        return assemblies.getFirst();
    }
}
