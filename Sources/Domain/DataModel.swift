// The whole model, facts only; what is derived from them lives in Analytics and BookStore.
//
//                 ┌────────┐ owns        ┌──────────────────────────────────────────────┐      ┌──────────┐
//                 │  User  ├────────────►│                   Customer                   │◄────►│ Relation │
//                 └┬──┬──┬─┘             │  organisation or person, known by source+ref │ 2  n └──────────┘
//       owns ┌─────┘  │  └────┐assigned  └┬─┬──────────┬───────────┬──────────────┬─────┘
//            ▼        │made   ▼           │ │1         │1          │0…1           │0…1
//     ┌─────────────┐ │   ┌────────┐      │ │n         │n          │n             │n
//     │ Opportunity │◄┼───┼────────┼──────┼─┘    ┌─────▼─────┐ ┌───▼────┐   ┌─────▼─────┐
//     │  a deal     │ └───┼────────┼──────┼─────►│   Touch   │ │ Ticket │   │   Order   │
//     └──┬──────────┘     └────────┘      │0…1   │ call, …   │ └───┬────┘   └─────┬─────┘
//        │1                               │n     └───────────┘     │1             │1
//        │n                          ┌────▼────┐                   │n             │n
//     ┌──▼──────────┐                │ Contact │            ┌──────▼─────┐ ┌─────▼─────┐ n   0…1 ┌─────────┐
//     │ StageChange │                │ Survey  │            │TicketEvent │ │ OrderLine ├────────►│ Product │
//     └─────────────┘                │ Task    │            └────────────┘ └───────────┘         └─────────┘
//                                    └─────────┘
//
// A Task may also belong to a contact, a deal or a ticket; deals, touches, surveys and tickets may name a contact. An
// OwnField adds a typed field to a kind; a View is a list under a name; an Alias is another key of a record; an Alert is
// something that needs a hand; a Setting is a habit of the book.
//
// Every record has an id (an integer, counted from 1 for each kind), a source (where it came from; `guanxi` when it
// was made here) and a ref (its key there). An Edit changes records, an Outcome says what that moved.
