package org.rollcall.query.page;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.rollcall.domain.id.BallotId;
import org.rollcall.domain.id.StreamId;
import org.rollcall.query.ballot.Ballots;
import org.rollcall.query.document.BallotDocument;
import org.rollcall.query.language.PageLanguage;
import org.rollcall.query.meeting.Meetings;
import org.rollcall.query.member.KnownBodies;
import org.rollcall.query.member.KnownBody;
import org.rollcall.query.problem.Asked;
import org.rollcall.query.proposal.Proposals;
import org.rollcall.query.reading.ReadModel;

/** The pages for people: rendered whole once, for print and for readers without scripts; then kept live by their scripts. */
@PermitAll
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class PageResource {

    @Inject
    @Location("home.html")
    Template home;

    @Inject
    @Location("ballot.html")
    Template ballot;

    @Inject
    @Location("proposal.html")
    Template proposal;

    @Inject
    @Location("meeting.html")
    Template meeting;

    @Inject
    ReadModel model;

    @Inject
    Ballots ballots;

    @Inject
    KnownBodies bodies;

    @Inject
    PageLanguage page;

    @Inject
    Proposals proposals;

    @Inject
    Meetings meetings;

    @GET
    @Operation(hidden = true)
    @ResponseHeader(name = "Cache-Control", value = "no-cache")
    public TemplateInstance home() {
        return home.instance();
    }

    @GET
    @Path("ballots/{id}")
    @Operation(hidden = true)
    @ResponseHeader(name = "Cache-Control", value = "no-cache")
    public TemplateInstance ballot(@RestPath String id) {
        BallotId asked = Asked.ballot(id);
        return model.read(cut -> {
            BallotDocument shown = ballots.shown(ballots.standing(cut, asked));
            KnownBody body = bodies.in(cut, shown.assembly().id());
            return ballot.data("ballot", shown).data("names", new PageNames(body, page.language()));
        });
    }

    @GET
    @Path("proposals/{id}")
    @Operation(hidden = true)
    @ResponseHeader(name = "Cache-Control", value = "no-cache")
    public TemplateInstance proposal(@RestPath String id) {
        StreamId asked = Asked.proposal(id);
        return proposal.data("proposal", model.read(cut -> proposals.one(cut, asked)));
    }

    @GET
    @Path("meetings/{slug}")
    @Operation(hidden = true)
    @ResponseHeader(name = "Cache-Control", value = "no-cache")
    public TemplateInstance meeting(@RestPath String slug) {
        StreamId asked = Asked.meeting(slug);
        return meeting.data("meeting", model.read(cut -> meetings.one(cut, asked)));
    }
}
