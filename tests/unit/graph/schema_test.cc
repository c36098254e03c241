// Graph types, constraints and indexes (temporal model, section 7): what is refused, what is only possible.
#include "storage/graph/schema_check.h"
#include "storage/graph/store_impl.h"
#include "storage/graph/transaction_impl.h"
#include "tests/unit/graph/graph_fixture.h"

namespace fasti::graph {
namespace {

class SchemaTest : public GraphTest {
 protected:
  void SetUp() override {
    GraphTest::SetUp();
    Write([&](Transaction& tx) {
      country = tx.InternLabel("Country"), org = tx.InternLabel("Organization");
      name = tx.InternKey("name"), source = tx.InternKey("source");
      member = tx.InternType("MEMBER_OF");
    });
  }
  GraphTypeDef Type() {
    GraphTypeDef def;
    def.declared = true;
    NodeTypeDef c, o;
    c.label = country, o.label = org;
    PropertyDef p;
    p.key = name, p.type = PropertyType::kString, p.not_null = true, p.is_key = true;
    c.properties = o.properties = {p};
    EdgeTypeDef e;
    e.type = member, e.source = country, e.target = org;
    e.valid_required = true, e.without_overlaps = true, e.overlap_keys = {source};
    def.nodes = {c, o};
    def.edges = {e};
    return def;
  }
  void Declare(GraphTypeDef def) {
    Write([&](Transaction& tx) { ASSERT_OK(tx.SetGraphType(std::move(def))); });
  }
  Result<NodeId> Make(Transaction& tx, LabelId label, Value v, const WriteScope& scope = {}) {
    return tx.CreateNode(std::span(&label, 1), {{name, std::move(v)}}, scope);
  }
  LabelId country, org;
  KeyId name, source;
  TypeId member;
};

TEST_F(SchemaTest, PropertyTypesAndNotNull) {
  Declare(Type());
  {
    Transaction tx = Begin();
    ASSERT_OK(Make(tx, country, Value::Int(3)));
    EXPECT_EQ(tx.CheckIntegrity().detail(), "PropertyTypeMismatch");
  }
  {
    Transaction tx = Begin();
    ASSERT_OK(Make(tx, country, Value()));
    const Status s = tx.CheckIntegrity();
    EXPECT_EQ(s.detail(), "PropertyMissing");
    EXPECT_EQ(s.type(), "ConstraintVerificationFailed");
  }
  Transaction tx = Begin();
  const NodeId n = Must(Make(tx, country, Value::String("A"), Valid("2000-01-01", "2010-01-01")));
  EXPECT_OK(tx.CheckIntegrity());
  ASSERT_OK(tx.SetProperty(ElementId::Of(n), name, Value(), Valid("2001-01-01", "2002-01-01")));
  const Status s = tx.CheckIntegrity();
  EXPECT_EQ(s.detail(), "PropertyMissing");
  EXPECT_NE(s.message().find("[2001-01-01, 2002-01-01)"), std::string::npos) << s.message();
}

TEST_F(SchemaTest, AKeyIsUniqueAtEveryInstant) {
  Declare(Type());
  NodeId first;
  Write([&](Transaction& tx) {
    first = Must(Make(tx, country, Value::String("A"), Valid("2000-01-01", "2010-01-01")));
  });
  {  // across commits
    Transaction tx = Begin();
    ASSERT_OK(Make(tx, country, Value::String("A"), Valid("2009-01-01", "2011-01-01")));
    const Status s = tx.Commit().status();
    EXPECT_EQ(s.detail(), "KeyNotUnique");
    EXPECT_NE(s.message().find("node " + std::to_string(first.value)), std::string::npos) << s.message();
    EXPECT_NE(s.message().find("[2009-01-01, 2010-01-01)"), std::string::npos) << s.message();
  }
  {  // within one transaction
    Transaction tx = Begin();
    ASSERT_OK(Make(tx, org, Value::String("A")));  // another label, another key
    ASSERT_OK(Make(tx, country, Value::String("B")));
    ASSERT_OK(Make(tx, country, Value::String("B")));
    EXPECT_EQ(tx.CheckIntegrity().detail(), "KeyNotUnique");
  }
  Write([&](Transaction& tx) {  // at different times, and where they only possibly meet
    ASSERT_OK(Make(tx, country, Value::String("A"), Valid("2010-01-01", "2012-01-01")));
    ASSERT_OK(Make(tx, country, Value::String("A"), Valid("1990-01-01", "2000")));
    ASSERT_OK(tx.CheckIntegrity());
  });
  Transaction tx = Begin();  // renaming frees the key for that time
  ASSERT_OK(tx.SetProperty(ElementId::Of(first), name, Value::String("Z"), Valid("2005-01-01")));
  ASSERT_OK(Make(tx, country, Value::String("A"), Valid("2006-01-01", "2007-01-01")));
  EXPECT_OK(tx.CheckIntegrity());
}

TEST_F(SchemaTest, TwoTransactionsCannotTakeOneKey) {
  Declare(Type());
  Transaction a = Begin(), b = Begin();
  ASSERT_OK(Make(a, country, Value::String("A")));
  ASSERT_OK(Make(b, country, Value::String("A")));
  ASSERT_OK(a.Commit());
  EXPECT_EQ(b.Commit().status().code(), Code::kConflict);
}

TEST_F(SchemaTest, ExistingDataIsCheckedWhenTheTypeIsDeclared) {
  Write([&](Transaction& tx) {
    ASSERT_OK(Make(tx, country, Value::String("A")));
    ASSERT_OK(Make(tx, country, Value::String("A")));
  });
  Transaction tx = Begin();
  EXPECT_EQ(tx.SetGraphType(Type()).detail(), "KeyNotUnique");
  EXPECT_FALSE(tx.has_writes());
}

TEST_F(SchemaTest, EndpointsPeriodsAndOverlaps) {
  Declare(Type());
  Transaction tx = Begin();
  const NodeId c = Must(Make(tx, country, Value::String("C"))), o = Must(Make(tx, org, Value::String("O")));
  EXPECT_EQ(tx.CreateEdge(member, c, o, {}, {}).status().detail(), "ValidRequired");
  const PropertyList by_a = {{source, Value::String("a")}}, by_b = {{source, Value::String("b")}};
  ASSERT_OK(tx.CreateEdge(member, c, o, by_a, Valid("2000-01-01", "2010-01-01")));
  ASSERT_OK(tx.CreateEdge(member, c, o, by_b, Valid("2005-01-01")));  // sources may disagree
  ASSERT_OK(tx.CreateEdge(member, c, o, by_a, Valid("2010-01-01")));  // one after the other
  ASSERT_OK(tx.CheckIntegrity());
  const size_t here = tx.Savepoint();
  ASSERT_OK(tx.CreateEdge(member, c, o, by_b, Valid("2006-01-01")));
  EXPECT_EQ(tx.CheckIntegrity().detail(), "OverlappingEdges");
  tx.RollbackTo(here);
  EXPECT_OK(tx.CheckIntegrity());
  ASSERT_OK(tx.CreateEdge(member, o, c, by_a, Valid("2000-01-01")));
  EXPECT_EQ(tx.CheckIntegrity().detail(), "EndpointMismatch");
  tx.RollbackTo(here);
  ASSERT_OK(tx.SetLabel(c, country, false, Valid("2003-01-01", "2004-01-01")));
  EXPECT_EQ(tx.CheckIntegrity().detail(), "EndpointMismatch");
}

TEST_F(SchemaTest, StrictTypesRefuseWhatIsNotDeclared) {
  GraphTypeDef def = Type();
  def.strict = true;
  Declare(def);
  Transaction tx = Begin();
  const size_t here = tx.Savepoint();
  const NodeId c = Must(Make(tx, country, Value::String("C")));
  ASSERT_OK(tx.SetProperty(ElementId::Of(c), source, Value::Int(1), {}));
  EXPECT_EQ(tx.CheckIntegrity().detail(), "UnknownProperty");
  tx.RollbackTo(here);
  Node(tx, {}, "City");
  EXPECT_EQ(tx.CheckIntegrity().detail(), "UnknownLabel");
  tx.RollbackTo(here);
  const NodeId d = Must(Make(tx, country, Value::String("C")));
  Edge(tx, d, d, {}, "NEAR");
  EXPECT_EQ(tx.CheckIntegrity().detail(), "UnknownType");
}

TEST_F(SchemaTest, CardinalityAtEveryInstant) {
  Write([&](Transaction& tx) {
    ConstraintDef c;
    c.name = "one_capital", c.kind = ConstraintDef::Kind::kUniqueEnd, c.on_node = false;
    c.label_or_type = tx.InternType("CAPITAL_OF").value;
    ASSERT_OK(tx.AddConstraint(c));
    EXPECT_EQ(tx.AddConstraint(c).code(), Code::kAlreadyExists);
  });
  Transaction tx = Begin();
  const NodeId a = Node(tx), b = Node(tx), c = Node(tx);
  Edge(tx, a, c, Valid("1990-01-01", "1997-12-10"), "CAPITAL_OF");
  Edge(tx, b, c, Valid("1997-12-10"), "CAPITAL_OF");
  EXPECT_OK(tx.CheckIntegrity());
  Edge(tx, a, c, Valid("2020-01-01"), "CAPITAL_OF");
  EXPECT_EQ(tx.CheckIntegrity().detail(), "TooManyEdges");
}

TEST_F(SchemaTest, IndexesServeNowThePastAndOwnWrites) {
  NodeId early, late;
  Write([&](Transaction& tx) {
    early = Must(Make(tx, country, Value::Int(1)));
    late = Must(Make(tx, country, Value::Float(2.5)));
  });
  Write([&](Transaction& tx) { ASSERT_OK(tx.SetProperty(ElementId::Of(early), name, Value::Int(7), {})); });
  IndexId id;
  Write([&](Transaction& tx) {
    IndexDef index;
    index.name = "country_name", index.label_or_type = country.value, index.keys = {name};
    ASSERT_OK(tx.AddIndex(index));
    id = tx.catalog().FindIndex("country_name")->id;
    const Value seven = Value::Int(7);
    EXPECT_EQ(All(tx.Reader().SeekIndex(id, std::span(&seven, 1))), (std::vector<uint64_t>{early.value}));
  });
  Transaction tx = Begin();
  const auto seek = [&](const Value& v) { return All(tx.Reader().SeekIndex(id, std::span(&v, 1))); };
  const auto range = [&](const Value* lower, const Value* upper) {
    return All(tx.Reader().SeekIndexRange(id, lower, true, upper, true));
  };
  EXPECT_EQ(seek(Value::Int(1)), (std::vector<uint64_t>{early.value}));  // believed once: KNOWN AT finds it
  EXPECT_EQ(seek(Value::Float(7.0)), (std::vector<uint64_t>{early.value}));
  EXPECT_TRUE(seek(Value::Int(3)).empty());
  const Value two = Value::Int(2), three = Value::Int(3);
  EXPECT_EQ(range(&two, &three), (std::vector<uint64_t>{late.value}));
  EXPECT_EQ(range(&two, nullptr), (std::vector<uint64_t>{early.value, late.value}));
  EXPECT_EQ(range(nullptr, &two), (std::vector<uint64_t>{early.value}));
  const NodeId own = Must(Make(tx, country, Value::Int(3)));
  EXPECT_EQ(seek(three), (std::vector<uint64_t>{own.value}));
  EXPECT_EQ(range(&two, &three), (std::vector<uint64_t>{late.value, own.value}));
  EXPECT_EQ(tx.DropIndex("nothing").code(), Code::kNotFound);
}

TEST_F(SchemaTest, ManyKeysAreFoundAsOneByOne) {
  Declare(Type());
  std::vector<NodeId> nodes;
  Write([&](Transaction& tx) {
    for (int i = 0; i < 100; ++i) {
      nodes.push_back(Must(Make(tx, country, Value::String("c" + std::to_string(i)))));
    }
    // One key at different times.
    Must(Make(tx, org, Value::String("o"), Valid("2000-01-01", "2001-01-01")));
    Must(Make(tx, org, Value::String("o"), Valid("2002-01-01")));
  });
  Transaction tx = Begin();
  Must(Make(tx, country, Value::String("own")));
  Must(Make(tx, org, Value::String("o"), Valid("1990-01-01", "1991-01-01")));
  std::vector<Value> wanted;
  for (const int i : {7, 99, 7, 3, 200, 0}) wanted.push_back(Value::String("c" + std::to_string(i)));
  for (const char* text : {"own", "o", "nobody", "o"}) wanted.push_back(Value::String(text));
  wanted.insert(wanted.begin() + 4, Value::Null());
  wanted.push_back(Value::MapOf({}));
  wanted.push_back(Value::Int(7));
  for (const IndexDef& index : tx.catalog().indexes) {
    // Read from the store, and then from what the first time has left in memory.
    for (int time = 0; time < 2; ++time) {
      KeyCandidates found;
      ASSERT_TRUE(Must(tx.Reader().SeekKeys(index.id, wanted, &found)));
      ASSERT_EQ(found.offsets.size(), wanted.size() + 1);
      // c7, c99, c7, c3, c0 and the own one; or thrice o, twice.
      EXPECT_EQ(found.ids.size(), 6u);
      for (size_t i = 0; i < wanted.size(); ++i) {
        const std::vector<uint64_t> of_row(found.ids.begin() + found.offsets[i],
                                           found.ids.begin() + found.offsets[i + 1]);
        EXPECT_EQ(of_row, All(tx.Reader().SeekIndex(index.id, std::span(&wanted[i], 1))))
            << wanted[i].ToString();
      }
    }
  }
  KeyCandidates none;
  ASSERT_TRUE(Must(tx.Reader().SeekKeys(tx.catalog().indexes[0].id, {}, &none)));
  EXPECT_EQ(none.offsets, (std::vector<uint32_t>{0}));
}

TEST_F(SchemaTest, CompositeKeys) {
  Write([&](Transaction& tx) {
    ConstraintDef c;
    c.name = "pair", c.kind = ConstraintDef::Kind::kUnique, c.label_or_type = country.value;
    c.keys = {name, source};
    ASSERT_OK(tx.AddConstraint(c));
  });
  const auto make = [&](Transaction& tx, int a, int b) {
    return tx.CreateNode(std::span(&country, 1), {{name, Value::Int(a)}, {source, Value::Int(b)}}, {});
  };
  Write([&](Transaction& tx) {
    ASSERT_OK(make(tx, 1, 2));
    ASSERT_OK(make(tx, 1, 3));
    ASSERT_OK(tx.CheckIntegrity());
  });
  Transaction tx = Begin();
  ASSERT_OK(make(tx, 1, 3));
  EXPECT_EQ(tx.CheckIntegrity().detail(), "KeyNotUnique");
}

TEST_F(SchemaTest, ValuesThatCannotBeStoredAreRefused) {
  Transaction tx = Begin();
  const Status s = tx.CreateNode({}, {{name, Value::NodeRef({1}, 0)}}, {}).status();
  EXPECT_EQ(s.type(), "TypeError");
  EXPECT_EQ(s.detail(), "InvalidPropertyType");
}

// Byte for byte: once everything is dropped the spaces of data and indexes are what they were.
TEST_F(SchemaTest, DroppingLeavesNothingBehind) {
  const auto bytes = [&] {
    std::string out;
    const auto snapshot = store->impl().engine().GetSnapshot();
    for (const kv::Space space : {kv::Space::kIdx, kv::Space::kEnt, kv::Space::kAdj, kv::Space::kHist}) {
      for (auto it = snapshot->Scan(space, "", ""); it->Valid(); it->Next()) {
        out += std::string(it->key()) + "=" + std::string(it->value()) + ";";
      }
    }
    return out;
  };
  Write([&](Transaction& tx) {
    const NodeId c = Must(Make(tx, country, Value::String("C"))), o = Must(Make(tx, org, Value::String("O")));
    ASSERT_OK(tx.CreateEdge(member, c, o, {{source, Value::String("s")}}, Valid("2000-01-01", "2010-01-01")));
  });
  const std::string before = bytes();
  Declare(Type());
  Write([&](Transaction& tx) {
    ConstraintDef unique;
    unique.name = "u", unique.label_or_type = country.value, unique.keys = {name};
    ASSERT_OK(tx.AddConstraint(unique));
    ConstraintDef on_edges;
    on_edges.name = "e", on_edges.on_node = false, on_edges.label_or_type = member.value,
    on_edges.keys = {source};
    ASSERT_OK(tx.AddConstraint(on_edges));
    IndexDef index;
    index.name = "i", index.label_or_type = org.value, index.keys = {name};
    ASSERT_OK(tx.AddIndex(index));
  });
  EXPECT_NE(bytes(), before);
  EXPECT_TRUE(Must(store->Verify()).problems.empty());
  Write([&](Transaction& tx) {
    ASSERT_OK(tx.DropConstraint("u"));
    ASSERT_OK(tx.DropConstraint("e"));
    ASSERT_OK(tx.DropIndex("i"));
    ASSERT_OK(tx.SetGraphType(GraphTypeDef{}));
  });
  EXPECT_EQ(bytes(), before);
  EXPECT_TRUE(store->catalog()->indexes.empty());
  for (const std::string& p : Must(store->Verify()).problems) ADD_FAILURE() << p;
}

TEST_F(SchemaTest, ListsWhatOnlyPossiblyFails) {
  Declare(Type());
  Write([&](Transaction& tx) {
    ASSERT_OK(Make(tx, country, Value::String("A"), Valid("1990-01-01", "2000")));
    ASSERT_OK(Make(tx, country, Value::String("A"), Valid("2000-06-01")));
  });
  std::vector<Violation> found;
  ASSERT_OK(Begin(true).ListViolations(&found));
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].constraint, "(:Country) {name} KEY");
  EXPECT_FALSE(found[0].certain);
  EXPECT_EQ(found[0].elements.size(), 2u);
  EXPECT_EQ(found[0].period.extent_from(), At("2000-06-01"));
}

TEST_F(SchemaTest, IntegersAreStoredAsTheDeclaredFloat) {
  PropertyDef one, list;
  one.type = PropertyType::kFloat;
  list.type = PropertyType::kList, list.element_type = PropertyType::kFloat;
  EXPECT_EQ(AsStored(one, Value::Int(3)).ToString(), "3.0");
  EXPECT_TRUE(AsStored(one, Value::Int((int64_t{1} << 53) + 1)).is_int()) << "no float is the same number";
  EXPECT_TRUE(AsStored(one, Value::Int(INT64_MAX)).is_int());
  EXPECT_TRUE(AsStored(one, Value::Int(INT64_MIN)).is_float());
  EXPECT_EQ(AsStored(list, Value::ListOf({Value::Int(1), Value::String("x")})).ToString(), "[1.0, 'x']");
  EXPECT_FALSE(Accepts(list, AsStored(list, Value::ListOf({Value::String("x")}))));
  EXPECT_TRUE(Accepts(list, AsStored(list, Value::ListOf({Value::Int(1), Value::Null()}))));
}

}  // namespace
}  // namespace fasti::graph
