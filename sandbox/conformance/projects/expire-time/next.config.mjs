export default { expireTime: 60 }
