extension Words {
  /// What the book itself says, in Simplified Chinese, by its English text.
  static let chineseSentences: [String: String] =
    [chineseFieldHelp, chineseReasons, chineseEdits, chineseRefusals]
    .reduce(into: [:]) { $0.merge($1) { first, _ in first } }

  /// What fields, settings and conditions of a filter mean.
  private static let chineseFieldHelp: [String: String] = [
    // Fields of records
    "how the customer is called": "客户的名称", "organisation or person": "组织或个人",
    "the colleague who looks after the customer": "负责该客户的同事", "words to find the customer by": "便于查找客户的词",
    "town": "城市", "country": "国家", "e-mail addresses, the first one first": "电子邮件地址，首选在前",
    "telephone numbers, the first one first": "电话号码，首选在前", "anything worth knowing": "任何值得知道的",
    "the day the record was made": "记录创建的日期", "how the customer came: web, fair, referral": "客户来源：网络、展会、介绍",
    "street and number": "街道和门牌号", "postal code": "邮政编码", "state, province or county": "省、州或县",
    "line of business": "所属行业", "address on the web": "网址", "the day the relationship was closed": "合作终止的日期",
    "where the record came from; guanxi when it was made here": "记录的来源；在此创建则为 guanxi",
    "its key in that source": "在该来源中的编号", "the book's own fields": "本簿的自定义字段",
    "whom the person belongs to": "此人所属的客户", "the whole name": "全名", "given name": "名", "family name": "姓",
    "position, such as purchasing manager": "职位，如采购经理",
    "what the person is for us: decides, uses, pays": "此人对我们的角色：决策、使用、付款", "date of birth": "出生日期",
    "the colleague who looks after the person": "负责此人的同事", "words to find the person by": "便于查找此人的词",
    "who may buy": "可能购买的客户", "what the deal is about": "商机的内容", "the colleague who works on it": "负责该商机的同事",
    "the product in question": "涉及的产品", "where the deal stands": "商机所处阶段",
    "what it may bring, or brought": "可能或已带来的金额", "the day it began": "开始的日期",
    "the day it is expected to close, or closed": "预计或实际结束的日期", "why it was won or lost": "赢单或输单的原因",
    "the day it entered its stage": "进入当前阶段的日期", "the person who decides or asked": "决策人或询问人",
    "how it came: web, fair, referral": "来源：网络、展会、介绍", "percent, where somebody gave one": "百分比，如有人给出",
    "words to find the deal by": "便于查找商机的词", "the deal": "商机", "the day": "日期",
    "the stage before; none at the beginning": "之前的阶段；最初没有", "the stage entered": "进入的阶段",
    "who bought; none for a sale to nobody known": "买方；未知买方则留空", "the day of the order": "订单日期",
    "the amount; the sum of the lines where there are lines": "金额；有明细时为明细之和",
    "cancelled orders count nowhere": "已取消的订单不计入任何统计",
    "product, quantity and price of each line": "每行的产品、数量和单价", "the colleague who sold it": "售出的同事",
    "where it was sold: shop, web, telephone": "销售渠道：门店、网络、电话",
    "how the field is called: a letter, then letters, digits or _": "字段名：字母开头，后接字母、数字或 _",
    "the kind it belongs to": "所属的种类", "what it holds": "存放的内容", "the words of a choice": "选择的选项",
    "what it means": "含义", "a field of this book": "本簿的字段", "how the product is called": "产品名称",
    "the product group": "产品组", "list price of a piece": "标价", "what a piece costs us": "成本单价",
    "what is counted: piece, box, hour": "计量单位：件、箱、小时", "no longer sold": "不再销售", "the one": "一方",
    "what the other is to the one": "对方是一方的什么", "the other": "对方", "since when": "从何时起",
    "who answered": "回答者", "the person who answered": "回答的人", "when": "何时",
    "csat, nps, ces or other": "csat、nps、ces 或 other",
    "the answer as a number": "以数字表示的回答", "the best answer there is: 5, 10": "最高分：5、10", "what was asked": "问了什么",
    "what was said beside": "附带说了什么", "the ticket it is about": "所涉工单", "what is to be done": "要做什么",
    "the customer it is for": "针对的客户", "the person it is for": "针对的人", "the deal it belongs to": "所属商机",
    "the ticket it belongs to": "所属工单", "the colleague who does it": "执行的同事", "the day it should be done": "应完成的日期",
    "open, done or dropped": "待处理（open）、完成（done）或放弃（dropped）",
    "how it comes again when done: daily, weekly, 2w, monthly, 3m, yearly": "完成后如何重复：daily、weekly、2w、monthly、3m、yearly",
    "the day it was done or dropped": "完成或放弃的日期", "who asked; none where it is not known": "提问的客户；未知则留空",
    "what it is about": "关于什么", "low, normal, high or urgent": "低（low）、普通（normal）、高（high）或紧急（urgent）",
    "open, pending (waits for the customer) or closed": "待处理（open）、待客户（pending）或关闭（closed）",
    "the colleague who answers": "答复的同事", "when it came in": "何时收到", "when the answer is due": "答复期限",
    "when it was closed": "何时关闭", "the person who asked": "提问的人", "how it came: mail, telephone, web": "来自：邮件、电话、网络",
    "question, problem, complaint or request": "问题、故障、投诉或请求", "the product it is about": "涉及的产品",
    "words to find the ticket by": "便于查找工单的词", "the ticket": "工单", "what happened": "发生了什么", "who did it": "由谁所做",
    "what was said": "说了什么", "whom it was with": "与哪个客户",
    "call, mail, visit, meeting, note or task": "通话、邮件、拜访、会议、备注或任务",
    "the colleague": "同事", "-2 (very bad) … 2 (very good)": "-2（很差）… 2（很好）", "the next step": "下一步",
    "the day of the next step": "下一步的日期", "the person it was with": "与谁",
    "the name used to sign edits and to own records": "用于署名和归属的名称", "the person's whole name": "全名",
    "what the colleague may do": "该同事的权限", "the team": "团队", "the manager": "经理", "e-mail address": "电子邮件地址",
    "has left and may do nothing any more": "已离开，不再有任何权限", "how the view is called": "视图名称", "what it lists": "列出什么",
    "the filter": "筛选", "the order, such as -revenue,name": "排序，如 -revenue,name", "the columns shown": "显示的列",
    "whose it is; none for everybody's": "属于谁；所有人的则留空", "what raised it": "触发原因",
    "the customer it is about": "所涉客户", "the deal it is about": "所涉商机", "the task it is about": "所涉任务",
    "which time of the same thing": "同一事项的第几次", "the day it arose": "出现的日期",
    "open, acknowledged, snoozed or closed": "待处理、已接手、已推迟或已关闭", "snoozed until": "推迟到",
    "what happened, in words": "用文字说明发生了什么", "the colleague it is for": "提醒哪位同事",
    "the colleague who took it in hand": "接手的同事", "the kind of the record": "记录的种类",
    "the id of the record that the key means now": "该编号现在所指记录的 id",

    // Conditions of a filter
    "its number": "编号", "the number of sales": "销售次数", "the number of returns": "退货次数",
    "sales plus returns": "销售加退货", "the day of the first sale": "首次销售日", "the day of the last sale": "最近销售日",
    "recency score, 1 to 5": "最近购买评分，1 到 5", "frequency score, 1 to 5": "频率评分，1 到 5",
    "monetary score, 1 to 5": "金额评分，1 到 5", "a state: {1}": "状态：{1}", "there is a value in that field": "该字段有值",

    // Settings
    "the country of telephone numbers without one": "未写国家的电话号码所属国家",
    "days expected between purchases of somebody who bought once": "只买过一次的客户，预期的购买间隔天数",
    "days of silence, at least, before a key customer is called silent": "重点客户至少静默多少天才算静默",
    "falls of one owner in a day beyond which they become one digest": "同一负责人一天内下降超过多少个时合并为一条",
    "complaints of one customer in 30 days that are a burst": "同一客户 30 天内多少次投诉算集中投诉",
    "minutes before its time at which a ticket is due": "到期前多少分钟提醒工单",
    "days a deal may stay in {1} before it is stuck": "商机在“{=1}”阶段停留超过多少天算停滞",
    "percent of what stands in {1} that is counted on": "“{=1}”阶段的金额按百分之多少计入预期",
    "whose {1} the role {2} may {3}": "角色 {2} 可以{=3}哪些人的{=1}",
    "whether the role {1} sees {2}": "角色 {1} 能否看到{=2}",
    "whether the role {1} may change settings of the book": "角色 {1} 能否更改客户簿设置",
    "amounts, totals, prices, costs, revenue and amounts read from them": "金额、总额、单价、成本、收入及由此得出的金额",
    "e-mail, telephone, street, postcode, birthday and notes of customers and contacts":
      "客户和联系人的电子邮件、电话、街道、邮编、生日和备注",

    // Themes
    "The terminal's own 16 colours.": "终端自带的 16 色。",
  ]

  /// What the models and alerts say.
  private static let chineseReasons: [String: String] = [
    "Reorder due soon": "即将再次订购", "Last sale {1} {1:day|days} ago; buys every {2}.": "最近销售在 {1} 天前；通常每 {=2}购买一次。",
    "{1} days": "{1} 天", "{1} day": "{1} 天",
    "Offer the usual order before the cycle ends.": "在周期结束前提出惯常的订单。", "Reorder overdue": "再次订购逾期",
    "Call and ask what keeps the order back.": "致电询问订单为何迟迟未下。", "Key customer silent": "重点客户静默",
    "No sale and no contact for {1} {1:day|days}.": "{1} 天没有销售也没有联系。",
    "Call, and agree on the next contact.": "致电，并约定下次联系。", "Deal stuck": "商机停滞",
    "In {1} for {2} {2:day|days}; the limit is {3}.": "在“{=1}”阶段已 {2} 天；上限为 {3} 天。",
    "Agree on the next step, or close the deal.": "约定下一步，或结束商机。", "Deal past its close date": "商机超过预计结束日",
    "Was to close on {1}.": "原定于 {1} 结束。",
    "Set a new date with the customer, or close the deal.": "与客户商定新日期，或结束商机。", "Ticket due": "工单将到期",
    "The answer is due at {1}.": "答复期限为 {1}。", "Answer now.": "请立即答复。", "Ticket past its time": "工单超时",
    "The answer was due at {1}.": "答复期限原为 {1}。",
    "Answer now, and say why it took so long.": "请立即答复，并说明为何这么久。", "Task due": "任务到期",
    "Is to be done today.": "应在今天完成。", "Do it, or set another day.": "完成它，或改期。", "Task overdue": "任务逾期",
    "Was to be done on {1}.": "应于 {1} 完成。", "Do it, set another day, or drop it.": "完成、改期或放弃。",
    "Possible duplicate": "可能重复", "Looks the same as {1}.": "看来与 {1} 相同。",
    "Compare the two, and merge them or tell them apart.": "比较两者，合并或区分。", "Key customer incomplete": "重点客户资料不全",
    "No e-mail address and no telephone number, of its own or of a contact.": "客户及其联系人都没有电子邮件和电话。",
    "Find out how to reach the customer.": "查明如何联系该客户。", "Buys but is unhappy": "仍购买但不满意",
    "Still buys, with a feeling of {1}.": "仍在购买，但感受为 {1}。", "Ask what is wrong, and put it right.": "询问问题所在并解决。",
    "Segment fell": "分群下降", "Fell from {1} to {2}.": "从 {=1} 降到 {=2}。",
    "Look at why, and follow the playbook of the new segment.": "查看原因，按新分群的对策处理。",
    "Lifecycle fell": "生命周期下降", "Call, and find out what has changed.": "致电了解发生了什么变化。",
    "Burst of complaints": "集中投诉", "{1} {1:complaint|complaints} within {2} {2:day|days}.": "{2} 天内 {1} 次投诉。",
    "Call the customer, and take the complaints in hand together.": "致电客户，一并处理这些投诉。",
    "Satisfaction fell": "满意度下降", "Answered {1} after {2}.": "先答 {2}，现答 {1}。",
    "Thank for the answer, and ask what to do better.": "感谢答复，询问如何改进。", "Many customers fell": "多个客户下降",
    "{1} customers fell on {2}.": "{2} 有 {1} 个客户下降。", "{1} customers fell on {2}: {3}.": "{2} 有 {1} 个客户下降：{3}。",
    "Go through the list, the most valuable first.": "从最有价值的开始逐个查看。",

    "The relationship is closed and all matters are settled.": "合作已终止，一切事项已了结。",
    "There is no sale yet.": "还没有销售。",
    "No sale for {1} days, more than {2} the usual gap of {3}.": "{1} 天没有销售，超过通常间隔 {=3}的{=2}。",
    "four times": "四倍", "twice": "两倍",
    "The {1} days without a sale that ended on {2} were more than four times the usual gap of {3} before; fewer than 3 sale days have followed.":
      "到 {2} 为止的 {1} 天没有销售，超过此前通常间隔 {=3}的四倍；之后不足 3 个销售日。",
    "The spend of the last 180 days is under two thirds of the 180 days before.": "最近 180 天的消费不足之前 180 天的三分之二。",
    "There are fewer than 3 sale days.": "销售日不足 3 天。",
    "The first sale was under 365 days ago.": "首次销售距今不到 365 天。",
    "The spend of the last 180 days is up by a third or more on the 180 days before.": "最近 180 天的消费比之前 180 天增加三分之一以上。",
    "At least 3 sale days, the first 365 days ago or more, neither silent nor spending clearly more or less.":
      "至少 3 个销售日，首次在 365 天或更早以前，既不静默，消费也无明显增减。",
    "Buys in its first year or clearly more than before.": "处于购买的第一年，或明显比以前买得多。", "Buys as usual.": "照常购买。",
    "Came back after a long silence, not yet with three days of purchase.": "长期静默后回来，购买尚不足三天。",
    "Has bought on one or two days only.": "只在一两天购买过。",
    "Is late by its own measure, or spends clearly less than before.": "按自身节奏已迟，或消费明显减少。",
    "Has been silent for over four times its usual gap.": "静默超过通常间隔的四倍。", "Has not bought yet.": "还没有购买。",
    "Only customers with at least one sale are in the population.": "只有至少一次销售的客户才计入总体。",
    "R {1}, F {2}, M {3}: each score is one more than the boundaries below the value; FM = (F + M) / 2 rounded up = {4}; row R {5}, column FM {6} of the segment table.":
      "R {1}、F {2}、M {3}：评分等于低于该值的分界数加一；FM =（F + M）/ 2 向上取整 = {4}；见分群表 R {5} 行、FM {6} 列。",
    "R {1}, F {2}, M {3}: high is 4 or 5, low is 1 or 2.": "R {1}、F {2}、M {3}：4 或 5 为高，1 或 2 为低。",
    "{1}: high lies above the mean of all buyers.": "{=1}：高于全体买方的平均值为高。",
    "R {1}, F {2}, M {3}": "R {=1}，F {=2}，M {=3}",
    "A while the customers strictly above bring under 80 % of the revenue, B under 95 %, else C.":
      "严格高于该客户者的收入合计不足 80 % 为 A，不足 95 % 为 B，否则为 C。",
    "vip while under 1 % of the buyers are strictly above, major 5 %, ordinary 20 %, else small.":
      "严格高于该客户者不足买方的 1 % 为 VIP，5 % 为重要，20 % 为普通，否则为小额。",
    "{1}. FM = (F + M) / 2 rounded up; a score is one more than the boundaries below the value.":
      "{1}。FM =（F + M）/ 2 向上取整；评分等于低于该值的分界数加一。",
    "{1}. High lies above the mean of all buyers.": "{=1}。高于全体买方的平均值为高。",
    "{1}. High is a score of 4 or 5, low of 1 or 2.": "{=1}。评分 4 或 5 为高，1 或 2 为低。", "R, F and M high": "R、F、M 都高",
    "R low, F high, M not low": "R 低，F 高，M 不低", "R high, F and M low": "R 高，F、M 低", "R, F and M low": "R、F、M 都低",
    "every other combination": "其他各种组合",
  ]

  /// What an edit did, as the history keeps it.
  private static let chineseEdits: [String: String] = [
    "added {1} {2}": "添加{=1} {2}", "changed {1} {2}: {3}": "修改{=1} {2}：{=3}", "deleted {1} {2}": "删除{=1} {2}",
    "changed {1} customers: {2}": "修改 {1} 个客户：{=2}", "changed 1 customer: {1}": "修改 1 个客户：{=1}",
    "took back: {1}": "撤销：{=1}", "did again: {1}": "重做：{=1}", "merged {1} into {2}": "把 {1} 并入 {2}",
    "set {1} to {2}": "{1} 设为 {2}", "began the day: {1} {1:fall|falls} told": "新的一天：{1} 个下降",
    "told {1} that fell": "报告 {1} 个下降", "imported {1} {1:row|rows} of {2}": "从 {2} 导入 {1} 行",
    "kept the import preset {1}": "保存导入预设 {1}", "import of {1} in {2} parts": "分 {2} 部分导入 {1}",
    "{1} edits made as one": "合为一体的 {1} 项修改",
  ]

  /// What fits nowhere, and what stands in the way of an edit or a search.
  private static let chineseRefusals: [String: String] = [
    "something: it cannot be empty": "非空内容", "text": "文本", "a whole number": "整数", "yes or no": "yes 或 no",
    "an amount in {1} without decimals, such as 1990": "不带小数的 {1} 金额，如 1990",
    "an amount in {1} such as {2}": "{1} 金额，如 {2}",
    "a price such as 19.90, with at most 4 decimals": "单价，如 19.90，最多 4 位小数",
    "a quantity such as 3 or 2.5, with at most 3 decimals": "数量，如 3 或 2.5，最多 3 位小数",
    "a day such as 2026-11-21, 21.11., today, fri or in 2w": "日期，如 2026-11-21、21.11.、today、fri 或 in 2w",
    "a time such as 2026-11-21 14:30": "时间，如 2026-11-21 14:30", "words parted by commas": "用逗号分隔的词",
    "one or several, parted by commas": "一个或多个，用逗号分隔", "a field of the book": "本簿的字段",
    "one of {1}": "以下之一：{1}", "the id, the key or the name of a {1} in this book": "本簿中某个{=1}的 id、编号或名称",
    "lines such as “2 x Widget @ 19.90; 1 x Bolt @ 0.50”": "明细，如“2 x Widget @ 19.90; 1 x Bolt @ 0.50”",
    "a country as two letters, such as DE": "两个字母的国家代码，如 DE", "a whole number from {1} to {2}": "{1} 到 {2} 的整数",
    "expected {1}": "应为{=1}",
    "a day such as 2026-06-01, 2026-06, 2026 or today, or an age such as 90d, 6w, 3m, 1y":
      "日期，如 2026-06-01、2026-06、2026 或 today，或时长，如 90d、6w、3m、1y",
    "a day, an age such as 2d, “now”, or a time such as 2026-06-01T14:30": "日期、时长（如 2d）、now，或时间，如 2026-06-01T14:30",
    "an amount such as 5000, 19.90, 5k, or a range such as 1k..5k": "金额，如 5000、19.90、5k，或区间，如 1k..5k",
    "a quantity such as 3 or 2.5": "数量，如 3 或 2.5",
    "a whole number such as 3 or 2k, or a range such as 2..5": "整数，如 3 或 2k，或区间，如 2..5",
    "a word or field:value, found “{1}”": "词或 字段:值，却是“{1}”", "a value after “{1}”": "“{1}”之后的值",
    "one value after “{1}”": "“{1}”之后的一个值",
    "a value": "值", "a value before or after “..”": "“..”之前或之后的值", "the closing quote “\"”": "结束引号“\"”",
    "the end: a filter has at most {1} characters": "到此结束：筛选最多 {1} 个字符", "a condition, found “{1}”": "条件，却是“{1}”",
    "a condition": "条件", "a condition to negate": "要否定的条件", "“)”": "“)”",
    "at most {1} parentheses or negations within each other": "最多 {1} 层括号或否定",
    "at most {1} words and values in one filter": "一个筛选最多 {1} 个词和值",

    "The filter is wrong at character {1}: {2}": "筛选第 {1} 个字符处有误：{=2}", "expected {1}.": "应为{=1}。",
    "“{1}” does not fit {2}: expected {3}.": "“{1}”不适合 {2}：应为{=3}。",
    "“{1}” does not fit {2}; did you mean “{3}”?": "“{1}”不适合 {2}；您是指“{3}”吗？",
    "there is no field “{1}” here; did you mean “{2}”?": "这里没有字段“{1}”；您是指“{2}”吗？",
    "there is no field “{1}” here; there are {2}.": "这里没有字段“{1}”；有：{2}。",
    "there is no {1}; did you mean “{2}”?": "没有 {1}；您是指“{2}”吗？", "there is no {1}; there are {2}.": "没有 {1}；有：{2}。",
    "there is no {1}; there are none.": "没有 {1}；一个也没有。",
    "“{1}” comes before the beginning of its range.": "“{1}”早于区间的开头。",

    "There is no book at {1}. Make one with “guanxi create {2}” or “guanxi demo {3}”.":
      "{1} 处没有客户簿。用“guanxi create {2}”或“guanxi demo {3}”创建。",
    "{1} is damaged ({2}); nothing was written to it. Copy it away with the -wal file beside it, and restore a backup.":
      "{1} 已损坏（{2}）；没有写入任何内容。请连同旁边的 -wal 文件一起复制保存，然后恢复备份。",
    "{1} cannot be written: the file, its folder or its disk is read-only. Nothing was changed; change the permissions, or copy the book, with the -wal file beside it, to where you can write.":
      "{1} 无法写入：文件、目录或磁盘是只读的。没有任何改动；请修改权限，或把客户簿连同旁边的 -wal 文件复制到可写之处。",
    "{1} is busy: another program has been writing to it for a while. Nothing was changed; try again.":
      "{1} 正忙：另一个程序一直在写入。没有任何改动；请重试。",
    "{1}: the disk is full. Nothing was changed; free some space and try again.": "{1}：磁盘已满。没有任何改动；请腾出空间后重试。",
    "{1}: {2}. Nothing was changed; {3}.": "{1}：{2}。没有任何改动；{3}。",
    "There is no {1} {2} in this book.": "本簿中没有{=1} {2}。",
    "Several {1} are called “{2}”: {3}. Give the id of one.": "有多个{=1}名为“{2}”：{3}。请给出其中一个的 id。",
    "{1} has no field “{2}”. It has: {3}.": "{1} 没有字段“{2}”。有：{3}。",
    "There is no alert “{1}” now. “guanxi alerts” lists those that there are, with their keys.":
      "现在没有预警“{1}”。“guanxi alerts”列出现有的预警及其键。",
    "{1}: “{2}” does not fit; {3}.": "{1}：“{2}”不适用；{=3}。",
    "The {1} {2} cannot go while {3}. Change or delete that first.": "{=1} {2} 不能删除：{3}。请先修改或删除它。",
    "{1} may not do that: the role {2} lacks the right to {3}. Ask an admin of the book.":
      "{1} 无权这样做：角色 {2} 缺少权限：{3}。请找客户簿的管理员。",
    "{1} may not work with this book any more: the user is disabled. Ask an admin of the book.":
      "{1} 不能再使用本簿：该用户已停用。请找客户簿的管理员。",
    "That cannot be taken back: edit {1} ({2}) builds on it. Undo edit {3} first.":
      "无法撤销：修改 {1}（{2}）以它为基础。请先撤销修改 {3}。",
    "Somebody else changed the {1} {2} meanwhile ({3}). Nothing was saved; look at it and try again.":
      "其间有人修改了{=1} {2}（{3}）。没有保存；请查看后重试。",
    "There is nothing to undo.": "没有可撤销的修改。", "There is nothing to redo.": "没有可重做的修改。",
    "{1} cannot be sorted by “{2}”, but by {3}.": "{=1}不能按“{2}”排序，可以按：{3}。", "The search was abandoned.": "查找已放弃。",

    "is missing: {1}.": "缺失：{=1}。", "cannot be empty: {1}.": "不能为空：{=1}。", "“{1}” is none of {2}.": "“{1}”不在 {2} 之中。",
    "must lie between {1} and {2}.": "必须在 {1} 到 {2} 之间。",
    "has too many lines, or an amount that is too large.": "明细太多，或金额太大。",
    "is too large to be an amount.": "超出了金额的上限。", "is not of the right type: {1}.": "类型不对：{=1}。",
    "a customer cannot be related to itself.": "客户不能与自己有关系。", "there is a user “{1}” already.": "已有用户“{1}”。",
    "is missing: give a total, or lines.": "缺失：请给出总额或明细。",
    "“{1}” is no repetition: write daily, weekly, 2w, monthly, 3m or yearly.":
      "“{1}”不是重复方式：请写 daily、weekly、2w、monthly、3m 或 yearly。",
    "“{1}” must begin with a letter and hold letters, digits and _ only.": "“{1}”必须以字母开头，只含字母、数字和 _。",
    "{1} has a field “{2}” already.": "{1}已有字段“{2}”。",
    "a choice needs its words: choices=red,green.": "选择需要选项：choices=red,green。",
    "cannot be changed; make another field.": "不能更改；请另建字段。",
    "only customers and contacts can be merged.": "只有客户和联系人可以合并。",
  ]
}
